using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace IntentPortal.Web.Export;

/// <summary>
/// Converts text to what a text cell can hold. A text cell is never evaluated as a formula, so text that starts like a
/// formula needs no prefix.
/// </summary>
public static partial class ExcelText
{
    /// <summary>The maximum length of the text of a cell, in UTF-16 units.</summary>
    public const int Longest = 32_767;

    /// <summary>
    /// The text without the characters that XML does not allow, truncated to <see cref="Longest"/>. Text that looks like
    /// an escape of Excel (<c>_x000A_</c>, ECMA-376 ST_Xstring) is escaped, so that it is displayed as entered.
    /// </summary>
    public static string Of(string text)
    {
        var held = new StringBuilder(Math.Min(text.Length, Longest));
        for (int at = 0; at < text.Length; at++)
        {
            bool isPair = char.IsSurrogatePair(text, at);
            int units = isPair ? 2 : 1;
            if (held.Length + units > Longest)
            {
                break;
            }

            if (isPair || XmlConvert.IsXmlChar(text[at]))
            {
                held.Append(text, at, units);
            }

            at += units - 1;
        }

        return Escape().Replace(held.ToString(), "_x005F_");
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
