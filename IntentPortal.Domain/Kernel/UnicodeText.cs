using System.Text;

namespace IntentPortal.Domain.Kernel;

/// <summary>
/// Text in a Unicode normal form, whatever it holds. What is copied from a PDF file may hold what no text may (half of
/// a surrogate pair, U+FFFE, U+FFFF), and the platform refuses to normalise it; what is looked up while somebody types
/// must not fail for that.
/// </summary>
public static class UnicodeText
{
    /// <summary>
    /// The text in the form; what cannot be normalised becomes U+FFFD, as long as it was. Empty for null.
    /// </summary>
    public static string Normalized(string? text, NormalizationForm form)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var readable = new StringBuilder(text.Length);
        // Half of a surrogate pair is read as U+FFFD.
        foreach (Rune rune in text.EnumerateRunes())
        {
            readable.Append(rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return readable.ToString().Normalize(form);
    }
}
