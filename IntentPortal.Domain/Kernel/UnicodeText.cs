using System.Text;

namespace IntentPortal.Domain.Kernel;

/// <summary>
/// Normalises arbitrary text. Text copied from PDF files may contain invalid code points (half of a surrogate pair,
/// U+FFFE, U+FFFF), which .NET refuses to normalise. Searches while the user types must not fail because of that.
/// </summary>
public static class UnicodeText
{
    /// <summary>
    /// The normalised text, with invalid code points replaced by U+FFFD of the same length. Empty for null.
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
            readable.Append(rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return readable.ToString().Normalize(form);
    }
}
