namespace IntentPortal.Domain.Kernel;

/// <summary>
/// Chinese characters after the Unihan database of Unicode: simplified forms, readings, and which look alike.
/// </summary>
public static class HanCharacters
{
    private static readonly Dictionary<char, HanCharacter> all = [];

    private static readonly Dictionary<char, char> simple = [];

    private static readonly Dictionary<char, string> forms = [];

    static HanCharacters()
    {
        foreach (string[] cells in EmbeddedTable.Rows("HanCharacters.tsv"))
        {
            char character = cells[0][0];
            all[character] = new HanCharacter(cells[2], cells[3], cells[4].Split(',', StringSplitOptions.RemoveEmptyEntries));
            foreach (char traditional in cells[1])
            {
                simple[traditional] = character;
            }

            if (cells[1].Length > 0)
            {
                forms[character] = character + cells[1];
            }
        }
    }

    /// <summary>Whether it is a Chinese character.</summary>
    public static bool IsHan(char character) => character is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf';

    /// <summary>Whether there is a Chinese character in the text.</summary>
    public static bool IsHan(string text) => text.Any(IsHan);

    /// <summary>The text with simplified characters.</summary>
    public static string Simplified(string text) => IsHan(text) ? new([.. text.Select(Simplified)]) : text;

    /// <summary>The simplified character of a traditional one; any other character as it is.</summary>
    public static char Simplified(char character) => simple.GetValueOrDefault(character, character);

    /// <summary>All characters that have this simplified form, itself first.</summary>
    public static string Forms(char simplified) => forms.GetValueOrDefault(simplified) ?? simplified.ToString();

    /// <summary>
    /// How a simplified character is read, without its tone, such as <c>hua</c>; null for another character.
    /// </summary>
    public static string? Reading(char character) => all.TryGetValue(character, out HanCharacter? known) ? known.Reading : null;

    /// <summary>
    /// Whether one simplified character is taken for the other by its look: they have the part that gives the sound in
    /// common, or are one stroke group apart.
    /// </summary>
    public static bool LookAlike(char one, char other) =>
        all.TryGetValue(one, out HanCharacter? a) && all.TryGetValue(other, out HanCharacter? b) && (a.Phonetics.Intersect(b.Phonetics).Any() || IsOneApart(a.Shape, b.Shape));

    // Codes of the Cangjie method name the stroke groups of a character in order.
    private static bool IsOneApart(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0 || Math.Abs(one.Length - other.Length) > 1)
        {
            return false;
        }

        int begin = one.AsSpan().CommonPrefixLength(other);
        int end = 0;
        int shorter = Math.Min(one.Length, other.Length);
        while (end < shorter - begin && one[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }

        return begin + end >= Math.Max(one.Length, other.Length) - 1 && begin + end > 0;
    }

    private sealed record HanCharacter(string Reading, string Shape, string[] Phonetics);
}
