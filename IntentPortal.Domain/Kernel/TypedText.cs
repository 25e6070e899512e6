using System.Globalization;
using System.Text;

namespace IntentPortal.Domain.Kernel;

/// <summary>
/// Cleans text as people type and paste it. Characters that nobody sees are removed, because two texts that look the
/// same must be the same; nothing that somebody can see is lost.
/// </summary>
public static class TypedText
{
    private const char FullWidthFirst = '\uFF01';
    private const char FullWidthLast = '\uFF5E';
    private const int FullWidthOffset = 0xFEE0;
    private const int ZeroWidthJoiner = 0x200D;
    private const int BlackFlag = 0x1F3F4;

    /// <summary>A text with line breaks: each kind of break is a line feed, outer blanks are cut.</summary>
    public static string Lines(string? text) => Clean(text, lines: true);

    /// <summary>A text in one line: breaks and tabs become a space, outer blanks are cut.</summary>
    public static string Line(string? text) => Clean(text, lines: false);

    /// <summary>
    /// A code, a number or an address in one line. Full-width letters, digits and signs, which a Chinese keyboard gives,
    /// are read as the plain ones.
    /// </summary>
    public static string HalfWidth(string? text) => Line(text is null ? null : string.Create(text.Length, text, (half, full) =>
    {
        for (int i = 0; i < half.Length; i++)
        {
            half[i] = full[i] switch
            {
                >= FullWidthFirst and <= FullWidthLast => (char)(full[i] - FullWidthOffset),
                '\u3000' => ' ',
                '\u3002' or '\uFF61' => '.',
                _ => full[i],
            };
        }
    }));

    /// <summary>Whether nobody sees the character and it only separates two texts that look the same.</summary>
    public static bool IsInvisible(Rune rune) => rune.Value is
        0x00AD or 0x034F or 0x061C or 0x180E or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0xFEFF
        or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE007F);

    /// <summary>Whether the character chooses one of several looks of the character before it.</summary>
    public static bool IsVariationSelector(Rune rune) => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0x180B and <= 0x180D) or 0x180F;

    private static string Clean(string? text, bool lines)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var clean = new StringBuilder(text.Length);
        Rune before = default;
        int at = 0;
        while (at < text.Length)
        {
            bool isReadable = Rune.TryGetRuneAt(text, at, out Rune rune);
            int next = at + (isReadable ? rune.Utf16SequenceLength : 1);
            if (isReadable && IsBreak(rune))
            {
                next += rune.Value == '\r' && next < text.Length && text[next] == '\n' ? 1 : 0;
                Break(clean, lines);
                before = default;
            }
            else if (isReadable && rune.Value == '\t')
            {
                clean.Append(lines ? '\t' : ' ');
                before = default;
            }
            else if (isReadable && IsKept(rune, before, text, next))
            {
                clean.Append(text, at, next - at);
                before = IsVariationSelector(rune) ? before : rune;
            }

            at = next;
        }

        return Trimmed(clean.ToString());
    }

    // Also what word processors give: U+000B is a soft break, U+000C a new page.
    private static bool IsBreak(Rune rune) => rune.Value is '\n' or '\r' or 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029;

    private static void Break(StringBuilder clean, bool lines)
    {
        if (lines)
        {
            clean.Append('\n');
        }
        else if (clean.Length > 0 && !char.IsWhiteSpace(clean[^1]))
        {
            clean.Append(' ');
        }
    }

    private static bool IsKept(Rune rune, Rune before, string text, int next) =>
        rune.Value == ZeroWidthJoiner ? IsEmoji(before) && next < text.Length && Rune.TryGetRuneAt(text, next, out Rune after) && IsEmoji(after)
        : IsTag(rune) ? before.Value == BlackFlag || IsTag(before)
        : IsVariationSelector(rune) ? before != default && !Rune.IsWhiteSpace(before)
        : !IsInvisible(rune) && !Rune.IsControl(rune) && !IsNoncharacter(rune);

    // Flags of regions, such as the one of England, are spelled with tags.
    private static bool IsTag(Rune rune) => rune.Value is >= 0xE0020 and <= 0xE007F;

    // The skin tones are modifiers. Of the mathematical signs only U+2194 is part of emoji that are joined.
    private static bool IsEmoji(Rune rune) => rune.Value is 0x2194 or (>= 0x1F3FB and <= 0x1F3FF) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol;

    private static bool IsNoncharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    // Fillers and the empty braille cell are letters to Unicode and blank to the eye.
    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || character is '\u115F' or '\u1160' or '\u2800' or '\u3164' or '\uFFA0';

    private static string Trimmed(string text)
    {
        int start = 0;
        int end = text.Length;
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }
}
