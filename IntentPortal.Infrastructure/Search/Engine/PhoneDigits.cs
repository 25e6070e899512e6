using System.Text;
using System.Text.RegularExpressions;

namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>
/// Makes phone numbers searchable by their digits, from any position in the number and regardless of format.
/// </summary>
internal static partial class PhoneDigits
{
    /// <summary>Below this number of digits, input is treated as an ordinary word.</summary>
    public const int Fewest = 4;

    private const int Most = 20;

    /// <summary>
    /// All suffixes of a number with enough digits. A prefix search on them finds any part of the number.
    /// </summary>
    public static IEnumerable<string> Endings(string? phone)
    {
        string digits = Of(phone);
        for (int start = 0; start + Fewest <= digits.Length; start++)
        {
            yield return digits[start..];
        }
    }

    /// <summary>Whether a part of the input can be part of a phone number.</summary>
    public static bool LooksLike(string part) =>
        part.Any(char.IsAsciiDigit) && part.All(c => char.IsAsciiDigit(c) || "+-()./".Contains(c, StringComparison.Ordinal));

    /// <summary>
    /// The digits to search for: as typed, and without leading zeros, which are international or trunk prefixes and not
    /// part of the stored number.
    /// </summary>
    public static IReadOnlyList<string> Typed(string phone)
    {
        string digits = Of(phone);
        return [.. new[] { digits, digits.TrimStart('0') }.Where(d => d.Length >= Fewest).Distinct()];
    }

    /// <summary>The input without what follows a number behind 转 or ext., which is not part of it.</summary>
    public static string WithoutExtensions(string folded) => Extension().Replace(folded, "$1");

    private static string Of(string? phone)
    {
        string digits = string.Concat((phone ?? string.Empty).EnumerateRunes().Where(r => Rune.IsDigit(r) && Rune.GetNumericValue(r) is >= 0 and <= 9).Select(r => (int)Rune.GetNumericValue(r)));
        return digits.Length > Most ? digits[..Most] : digits;
    }

    [GeneratedRegex(@"([0-9][0-9 +().\p{Pd}]{4,}?)\s*(?:转|分机|内线|ext\.?|x|#)\s*[:.]?\s*[0-9]{1,6}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Extension();
}
