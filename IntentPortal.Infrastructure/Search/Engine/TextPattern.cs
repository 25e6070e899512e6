using IntentPortal.Domain.Kernel;

namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>
/// Patterns that find a text in a column that has no search text, regardless of case, width and traditional forms: each
/// character is a set of all its forms. SQLite has sets in GLOB, SQL Server in LIKE.
/// </summary>
/// <param name="Any">The wildcard for any text.</param>
/// <param name="One">The wildcard for one character.</param>
internal sealed record TextPattern(char Any, char One)
{
    private const int Longest = 200;
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>Patterns of SQLite's GLOB.</summary>
    public static TextPattern Glob { get; } = new('*', '?');

    /// <summary>Patterns of SQL Server's LIKE.</summary>
    public static TextPattern Like { get; } = new('%', '_');

    /// <summary>
    /// The pattern of what was typed, and two more if it may be a code; one of the three must match. Null when nothing was
    /// typed.
    /// </summary>
    public (string Text, string Code, string OtherCode)? Of(string? typed)
    {
        string folded = UnicodeText.Folded(typed is { Length: > Longest } ? typed[..Longest] : typed);
        string[] words = folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return null;
        }

        string text = Any + string.Concat(words.Select(word => string.Concat(word.Select(Forms)) + Any));
        string[] codes = words.Length == 1 ? [.. TypedCode.Read(words[0]).Select(Code)] : [];
        return codes.Length == 0 ? (text, text, text) : (text, codes[0], codes[^1]);
    }

    // Outside a set these have no meaning of their own; inside one they have.
    private static string Forms(char character) => character is ']' or '^' ? character.ToString() : $"[{string.Concat(Spellings(character).Distinct())}]";

    private static IEnumerable<char> Spellings(char character) =>
        HanCharacters.IsHan(character) ? HanCharacters.Forms(character)
        : character is > ' ' and <= '~' ? [character, char.ToUpperInvariant(character), (char)(character + FullWidthOffset), (char)(char.ToUpperInvariant(character) + FullWidthOffset)]
        : [character, char.ToUpperInvariant(character)];

    private string Code(TypedCode code)
    {
        string? year = code.Year ?? (code.Series is null ? null : new string(One, 4));
        return Any + string.Join('-', new[] { code.Series?.ToUpperInvariant(), year, code.Running }.OfType<string>()) + Any;
    }
}
