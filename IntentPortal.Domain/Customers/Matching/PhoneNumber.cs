using System.Text;
using System.Text.RegularExpressions;
using IntentPortal.Domain.Kernel;
using PhoneNumbers;

namespace IntentPortal.Domain.Customers.Matching;

/// <summary>
/// Normalises phone numbers to E.164 for comparison. Numbers without a country code are taken as Chinese.
/// </summary>
public static partial class PhoneNumber
{
    private const int LeastDigits = 5;

    private static readonly PhoneNumberUtil numbers = PhoneNumberUtil.GetInstance();

    /// <summary>
    /// The first number in the text as E.164, such as <c>+8613912345678</c>, or null when there is no possible number.
    /// </summary>
    public static string? E164(string? text) => All(text).FirstOrDefault()?.E164;

    /// <summary>All numbers in the text as E.164.</summary>
    public static IReadOnlyList<string> AllE164(string? text) => [.. All(text).Select(number => number.E164)];

    /// <summary>
    /// What a phone dials for the first number in the text: E.164 when its country was written, otherwise the digits as
    /// written, because it may be a local number of another country. Null when there is no possible number.
    /// </summary>
    public static string? Dialled(string? text) => All(text).FirstOrDefault() is { } number ? number.HasCountry ? number.E164 : number.Digits : null;

    /// <summary>The text of one number without its extension.</summary>
    public static string WithoutExtension(string text) => ExtensionNumber().Replace(Extension().Replace(text, string.Empty), "$1");

    /// <summary>
    /// The numbers in a text as people write them: several with / or 、 between them, with extensions and remarks.
    /// </summary>
    internal static IReadOnlyList<ReadNumber> All(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        string trimmed = text.Trim();
        if (IsChineseMobile(trimmed))
        {
            // Most numbers are; they need no parser.
            return [new ReadNumber("+86" + trimmed, HasCountry: false, trimmed)];
        }

        string plain = Remark().Replace(HanCharacters.Simplified(UnicodeText.Normalized(trimmed, NormalizationForm.FormKC)), " ");
        List<ReadNumber> read = [];
        string whole = string.Empty;
        foreach (string part in Separator().Split(plain).SelectMany(Numbers))
        {
            // 0571-88001234/35: the end of another number of the same switchboard.
            string digits = new([.. part.Where(char.IsAsciiDigit)]);
            string full = digits.Length is > 0 and < LeastDigits && whole.Length > 8 ? whole[..^digits.Length] + digits : part;
            if (Read(full) is { } number)
            {
                whole = digits.Length < LeastDigits ? whole : WithoutExtension(part).TrimEnd();
                read.Add(number);
            }
        }

        return [.. read.DistinctBy(number => number.E164)];
    }

    /// <summary>Whether a number in E.164 is a Chinese mobile, which belongs to a person.</summary>
    internal static bool IsMobile(string e164) => e164.StartsWith("+86", StringComparison.Ordinal) && IsChineseMobile(e164.AsSpan(3));

    private static bool IsChineseMobile(ReadOnlySpan<char> text) => text.Length == 11 && text[0] == '1' && text[1] is >= '3' and <= '9' && !text.ContainsAnyExceptInRange('0', '9');

    // Two whole numbers with nothing but blanks between them are two.
    private static IEnumerable<string> Numbers(string part)
    {
        string[] pieces = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return pieces.Length > 1 && pieces.All(piece => piece.Count(char.IsAsciiDigit) >= 10) ? pieces : [part];
    }

    private static ReadNumber? Read(string text)
    {
        if (text.Count(char.IsAsciiDigit) < LeastDigits)
        {
            return null;
        }

        string number = WithoutExtension(Label().Replace(text, string.Empty)).Trim();
        if (IsChineseMobile(number))
        {
            return new ReadNumber("+86" + number, HasCountry: false, number);
        }

        try
        {
            PhoneNumbers.PhoneNumber parsed = numbers.Parse(number, "CN");
            return numbers.IsPossibleNumber(parsed)
                ? new ReadNumber(
                    numbers.Format(parsed, PhoneNumberFormat.E164), number.StartsWith('+') || number.StartsWith("00", StringComparison.Ordinal), new string([.. number.Where(char.IsAsciiDigit)]))
                : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"[(\[【][^()\[\]【】+\d]*[)\]】]|\(0\)")]
    private static partial Regex Remark();

    [GeneratedRegex(@"[/、;,，；|\n\r\t或]|\s和\s")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^[^\d+(]+|[^\d]+$")]
    private static partial Regex Label();

    [GeneratedRegex(@"\s*(?:转|分机|内线|ext\.?|x|#)\s*[:.]?\s*\d{1,6}.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Extension();

    // 0571-88001234-802: what follows a whole Chinese number.
    [GeneratedRegex(@"^(\s*(?:(?:\+|00)?86[-\s]?)?\(?0?[1-9]\d{1,2}\)?[-\s]?\d{3,4}[-\s]?\d{4})\s*[-–—]\s*\d{1,6}\s*$")]
    private static partial Regex ExtensionNumber();
}

/// <summary>A number as it was read.</summary>
/// <param name="E164">In E.164.</param>
/// <param name="HasCountry">Whether the country was written; it was taken for a Chinese number otherwise.</param>
/// <param name="Digits">The digits as written, without an extension.</param>
internal sealed record ReadNumber(string E164, bool HasCountry, string Digits)
{
    /// <summary>
    /// Without country code and the zero for calls within a country: what a number written abroad and one written at
    /// home have in common.
    /// </summary>
    public string Local
    {
        get
        {
            PhoneNumbers.PhoneNumber number = PhoneNumberUtil.GetInstance().Parse(E164, null);
            return number.NationalNumber.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
