using System.Text;

namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>
/// Phone numbers as they are searched: by their digits alone, however they were typed, from any place in the number.
/// </summary>
internal static class PhoneDigits
{
    /// <summary>Fewer digits than this are words like others.</summary>
    public const int Fewest = 4;

    private const int Most = 20;

    /// <summary>
    /// Every ending of a number with enough digits: looked for by their beginnings, they find any part of it.
    /// </summary>
    public static IEnumerable<string> Endings(string? phone)
    {
        string digits = Of(phone);
        for (int start = 0; start + Fewest <= digits.Length; start++)
        {
            yield return digits[start..];
        }
    }

    /// <summary>Whether a part of what was typed can be a piece of a phone number.</summary>
    public static bool LooksLike(string part) =>
        part.Any(char.IsAsciiDigit) && part.All(c => char.IsAsciiDigit(c) || "+-()./".Contains(c, StringComparison.Ordinal));

    /// <summary>
    /// The digits under which a typed number is found: as typed, and without the zeros in front, which stand for going
    /// abroad or to another city and are no part of the number.
    /// </summary>
    public static IReadOnlyList<string> Typed(string phone)
    {
        string digits = Of(phone);
        return [.. new[] { digits, digits.TrimStart('0') }.Where(d => d.Length >= Fewest).Distinct()];
    }

    private static string Of(string? phone)
    {
        string digits = string.Concat((phone ?? string.Empty).EnumerateRunes().Where(r => Rune.IsDigit(r) && Rune.GetNumericValue(r) is >= 0 and <= 9).Select(r => (int)Rune.GetNumericValue(r)));
        return digits.Length > Most ? digits[..Most] : digits;
    }
}
