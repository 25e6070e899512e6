using System.Globalization;
using System.Text.RegularExpressions;

namespace IntentPortal.Domain.Kernel;

/// <summary>
/// A code of a record as people type and say it: without hyphens, without leading zeros, without the year or the series.
/// </summary>
/// <param name="Series">The letters in lower case, such as <c>yx</c>, or null.</param>
/// <param name="Year">The year, or null.</param>
/// <param name="Running">The running number with its zeros, such as <c>001501</c>.</param>
public sealed partial record TypedCode(string? Series, string? Year, string Running)
{
    private const int FewestDigits = 2;
    private const int YearDigits = 4;
    private const int RunningDigits = 6;
    private const int MostDigits = 9;

    /// <summary>The code as the system writes it, such as <c>KH-2026-000017</c>; null without series or year.</summary>
    public string? Text => Series is null || Year is null ? null : $"{Series.ToUpperInvariant()}-{Year}-{Running}";

    /// <summary>
    /// The codes that a typed word without blanks may mean, the most complete one first; none if it is no code. Eight
    /// digits may be a year and a number or a number alone.
    /// </summary>
    /// <param name="folded">The word as <see cref="UnicodeText.Folded"/>.</param>
    public static IReadOnlyList<TypedCode> Read(string folded)
    {
        Match match = Form().Match(folded);
        if (!match.Success)
        {
            return [];
        }

        string? series = match.Groups["series"] is { Success: true, Value: var letters } ? letters : null;
        string digits = match.Groups["digits"].Value;
        if (match.Groups["year"] is { Success: true, Value: var year })
        {
            return Whole(digits) is { } running ? [new TypedCode(series, year, running)] : [];
        }

        List<TypedCode> codes = [];
        if (digits.Length > YearDigits && digits.StartsWith("20", StringComparison.Ordinal) && Whole(digits[YearDigits..]) is { } ofYear)
        {
            codes.Add(new TypedCode(series, digits[..YearDigits], ofYear));
        }

        // Digits alone are a code if all zeros were typed or none: "0001" is the end of a telephone number.
        if ((series is not null || digits.Length >= RunningDigits || (digits.Length >= FewestDigits && digits[0] != '0')) && Whole(digits) is { } alone)
        {
            codes.Add(new TypedCode(series, null, alone));
        }

        return codes;
    }

    private static string? Whole(string digits) =>
        digits.TrimStart('0') is { Length: > 0 and <= MostDigits } number ? int.Parse(number, CultureInfo.InvariantCulture).ToString("D6", CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?:(?<series>yx|kh|sj|jy)\p{Pd}?)?(?:(?<year>20[0-9]{2})\p{Pd})?(?<digits>[0-9]{1,15})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
