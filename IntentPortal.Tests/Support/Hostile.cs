using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace IntentPortal.Tests.Support;

/// <summary>What must never be stored: characters that nobody sees, that break a line anew or that are half of one.</summary>
internal static partial class Hostile
{
    /// <summary>Whether the text holds such a character, as it is or escaped as in JSON.</summary>
    public static bool IsIn(string text) => Escape().Replace(text, escape => ((char)int.Parse(escape.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()).EnumerateRunes().Any(Is);

    private static bool Is(Rune rune) => rune.Value is 0xFFFD or 0xFFFE or 0xFFFF
        || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t'))
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && !IsSeen(rune));

    // The signs of Arabic, Syriac and Kaithi that enclose a number.
    private static bool IsSeen(Rune rune) => rune.Value is (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x110BD or 0x110CD;

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})")]
    private static partial Regex Escape();
}
