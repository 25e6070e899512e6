using System.Globalization;
using System.Text;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>
/// Normalises text for searching: NFKC, lower case, simplified characters, and each Han character as a separate word, so
/// that phrases of any length are found in Chinese text, which has no spaces. Latin words and numbers are kept whole and
/// matched by prefix.
/// </summary>
public static class SearchText
{
    private const int LongestQuery = 200;

    /// <summary>The words separated by single spaces.</summary>
    public static string Of(string? text) => string.Join(' ', Words(text));

    /// <summary>
    /// Converts the input to an FTS5 query. Each part separated by spaces must occur: Han characters as a phrase, Latin
    /// words as prefixes. Everything is quoted, so that no input is interpreted as syntax. Null when there is nothing
    /// to search for.
    /// </summary>
    /// <param name="typed">The input.</param>
    /// <param name="numbers">Whether the index contains phone numbers. Digits are then matched regardless of spaces and
    /// dashes.</param>
    public static string? FtsQuery(string? typed, bool numbers = false)
    {
        List<string> terms = [];
        foreach (SearchTerm term in Terms(typed, numbers))
        {
            string[] spellings = term.Digits.Count > 0
                ? [.. term.Digits.Select(d => $"\"{d}\"*")]
                : [$"\"{string.Join(' ', term.Words)}\"{(term.IsBeginning(numbers) ? "*" : string.Empty)}", .. term.Codes.Select(FtsCode)];
            terms.Add(spellings is [var only] ? only : $"({string.Join(" OR ", spellings)})");
        }

        return terms.Count == 0 ? null : string.Join(" AND ", terms);
    }

    /// <summary>
    /// Converts the input to LIKE patterns for the search text, escaped with a backslash. One pattern of each list must
    /// match.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> LikePatterns(string? typed, bool numbers = false) =>
        [.. Terms(typed, numbers).Select(term => (IReadOnlyList<string>)(term.Digits.Count > 0 ? [.. term.Digits.Select(d => $"%{d}%")] : [Like(string.Join(' ', term.Words)), .. term.Codes.Select(LikeCode)]))];

    /// <summary>The terms of the input, all of which must occur.</summary>
    public static IReadOnlyList<SearchTerm> Terms(string? typed, bool numbers)
    {
        List<SearchTerm> terms = [];
        List<string> number = [];
        void EndNumber()
        {
            IReadOnlyList<string> digits = PhoneDigits.Typed(PhoneNumber.WithoutExtension(string.Join(' ', number)));
            terms.AddRange(digits.Count > 0 ? [new SearchTerm([], digits)] : number.Select(part => new SearchTerm([.. Words(part)], [])));
            number.Clear();
        }

        foreach (string part in Parts(typed, numbers))
        {
            if (numbers && PhoneDigits.LooksLike(part))
            {
                // Groups of digits form one number.
                number.Add(part);
                continue;
            }

            EndNumber();
            string[] words = [.. Words(part)];
            if (words.Length > 0)
            {
                terms.Add(new SearchTerm(words, []) { Codes = TypedCode.Read(part) });
            }
        }

        EndNumber();
        return terms;
    }

    /// <summary>
    /// Fragments of a text for similarity: pairs of adjacent Han characters, and Latin words of at least three letters,
    /// at most <paramref name="most"/>.
    /// </summary>
    public static IReadOnlyList<string> Fragments(string? text, int most)
    {
        List<string> fragments = [];
        string? before = null;
        foreach (string word in Words(text))
        {
            bool han = IsHan(word.EnumerateRunes().First());
            string? fragment = han ? (before is null ? null : $"{before} {word}") : word.Length >= 3 ? word : null;
            before = han ? word : null;
            if (fragment is not null && !fragments.Contains(fragment))
            {
                fragments.Add(fragment);
                if (fragments.Count == most)
                {
                    break;
                }
            }
        }

        return fragments;
    }

    private static string[] Parts(string? typed, bool numbers)
    {
        string text = UnicodeText.Folded(typed is { Length: > LongestQuery } ? typed[..LongestQuery] : typed);
        return (numbers ? PhoneDigits.WithoutExtensions(text) : text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    // Words stand in the index as in "yx 2026 001501". Where the year was not typed, one word is between the others.
    private static string FtsCode(TypedCode code) =>
        code is { Series: { } series, Year: null } ? $"NEAR(\"{series}\" \"{code.Running}\", 1)" : $"\"{InOrder(code.Series, code.Year, code.Running)}\"";

    private static string LikeCode(TypedCode code) =>
        code is { Series: { } series, Year: null } ? $"%{series} ____ {code.Running}%" : $"%{InOrder(code.Series, code.Year, code.Running)}%";

    private static string InOrder(params string?[] words) => string.Join(' ', words.OfType<string>());

    private static string Like(string words) =>
        "%" + words.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal) + "%";

    private static IEnumerable<string> Words(string? text)
    {
        var word = new StringBuilder();
        foreach (Rune rune in UnicodeText.Folded(text).EnumerateRunes())
        {
            bool han = IsHan(rune);
            if ((han || !Rune.IsLetterOrDigit(rune)) && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            if (han)
            {
                yield return rune.ToString();
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(Rune.ToLower(rune, CultureInfo.InvariantCulture).ToString());
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    internal static bool IsHan(Rune rune) => rune.Value is
        (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF);
}
