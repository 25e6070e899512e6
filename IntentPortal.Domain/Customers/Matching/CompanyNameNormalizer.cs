using System.Globalization;
using System.Text;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Matching;

/// <summary>
/// Normalises customer names for comparison: Unicode NFKC, without case, white space, punctuation and legal suffixes
/// (docs/product.md §5).
/// </summary>
public static class CompanyNameNormalizer
{
    private static readonly string[] chineseSuffixes =
    [
        "集团股份有限公司", "集团有限责任公司", "集团有限公司", "有限责任公司", "股份有限公司", "有限公司", "集团公司", "集团", "公司",
    ];

    // Whole words only, so that "Texaco" does not lose its "co".
    private static readonly HashSet<string> westernSuffixes = new(StringComparer.Ordinal)
    {
        "corporation", "incorporated", "company", "limited", "gmbh", "corp", "inc", "llc", "ltd", "plc", "ag", "co", "group",
    };

    /// <summary>The normal form of a name; empty when the name has no comparable characters.</summary>
    public static string Of(string? name)
    {
        List<string> words = Words(UnicodeText.Normalized(name, NormalizationForm.FormKC));
        int kept = words.Count;
        while (kept > 1 && westernSuffixes.Contains(words[kept - 1]))
        {
            kept--;
        }

        string core = string.Concat(words.Take(kept));
        string? suffix = chineseSuffixes.FirstOrDefault(s => core.Length > s.Length && core.EndsWith(s, StringComparison.Ordinal));
        return suffix is null ? core : core[..^suffix.Length];
    }

    private static List<string> Words(string text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(Rune.ToLower(rune, CultureInfo.InvariantCulture).ToString());
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
