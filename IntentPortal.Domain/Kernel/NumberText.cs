using System.Globalization;
using System.Text.RegularExpressions;

namespace IntentPortal.Domain.Kernel;

/// <summary>
/// Parses numbers as people write them: full-width digits and signs, a leading currency mark, a trailing 元, thousands
/// separators in correct positions, and 万 or 亿 as multipliers. Ambiguous input is rejected: "1234,50" is not read as
/// 123450.
/// </summary>
public static partial class NumberText
{
    private const int MaxLength = 60;

    /// <summary>Parses a number; null when the text is empty or not a number.</summary>
    /// <param name="text">As typed.</param>
    public static decimal? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxLength)
        {
            return null;
        }

        Match match = Form().Match(string.Concat(text.Select(Plain)).Trim());
        if (!match.Success || (match.Groups["minus"].Success && match.Groups["inner"].Success))
        {
            return null;
        }

        string digits = match.Groups["whole"].Value.Replace(",", string.Empty, StringComparison.Ordinal) + match.Groups["part"].Value;
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
        {
            return null;
        }

        decimal times = match.Groups["times"].Value switch { "万" or "萬" => 10_000m, "亿" or "億" => 100_000_000m, _ => 1m };
        return number > decimal.MaxValue / times ? null
            : match.Groups["minus"].Success || match.Groups["inner"].Success ? -number * times
            : number * times;
    }

    // Only full-width variants are normalised; ² and ① are not ordinary digits.
    private static char Plain(char typed) => typed switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(typed - 0xFEE0),
        '\uFFE5' => '¥',
        '\u3000' or '\u00A0' => ' ',
        '\u2212' => '-',
        _ => typed,
    };

    [GeneratedRegex("^((?<minus>-)|\\+)? ?[¥$]? ?(?<inner>-)?(?<whole>[0-9]{1,3}(,[0-9]{3})+|[0-9]+)(?<part>\\.[0-9]+)? ?(?<times>[万萬亿億])? ?元?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
