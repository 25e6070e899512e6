using System.Text;

namespace IntentPortal.Domain.Kernel;

/// <summary>
/// Normalises arbitrary text for comparison. Text copied from PDF files may contain invalid code points (half of a
/// surrogate pair, U+FFFE, U+FFFF), which .NET refuses to normalise. Searches while the user types must not fail because
/// of that.
/// </summary>
public static class UnicodeText
{
    /// <summary>
    /// The normalised text, without characters that nobody sees and with U+FFFD for invalid code points. Empty for null.
    /// </summary>
    public static string Normalized(string? text, NormalizationForm form)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var readable = new StringBuilder(text.Length);
        // Half of a surrogate pair is enumerated as U+FFFD.
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!TypedText.IsInvisible(rune) && !TypedText.IsVariationSelector(rune))
            {
                readable.Append(rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar.ToString() : rune.ToString());
            }
        }

        return readable.ToString().Normalize(form);
    }

    /// <summary>
    /// The text as it is searched and compared: lower case, half width, simplified characters, and nothing that nobody
    /// sees.
    /// </summary>
    public static string Folded(string? text) => HanCharacters.Simplified(Normalized(text, NormalizationForm.FormKC)).ToLowerInvariant();

    /// <summary>Whether the text contains what was typed to find it; nothing typed is contained in every text.</summary>
    public static bool Has(string? text, string? typed) => Folded(text).Contains(Folded(typed).Trim(), StringComparison.Ordinal);
}
