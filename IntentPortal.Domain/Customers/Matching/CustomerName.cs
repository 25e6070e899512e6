using System.Text;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Matching;

/// <summary>
/// A parsed customer name: its distinctive core (字号), trade words, places and branch. Its comparison is looser than
/// <see cref="CompanyNameNormalizer"/>, whose result is stored in a column and compared for equality.
/// </summary>
public sealed class CustomerName
{
    internal CustomerName(string core, IReadOnlyList<string> words, IReadOnlyList<string> trades, IReadOnlyCollection<string> places, string branch, string letters)
    {
        (Core, Words, Trades, Places, Branch, Letters) = (core, words, trades, places, branch, letters);
        Full = core + string.Concat(trades);
    }

    /// <summary>
    /// The name without places, trade words, legal form and branch; never empty while the name has letters.
    /// </summary>
    public string Core { get; }

    /// <summary>The words of the core, for Western names.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The trade words, in order of appearance.</summary>
    public IReadOnlyList<string> Trades { get; }

    /// <summary>Provinces and cities in the name.</summary>
    public IReadOnlyCollection<string> Places { get; }

    /// <summary>The branch, such as 苏州分公司; empty for the company itself.</summary>
    public string Branch { get; }

    /// <summary>Core and trade words together.</summary>
    public string Full { get; }

    /// <summary>The whole name without legal form and branch, used to find abbreviations.</summary>
    public string Letters { get; }

    /// <summary>Whether the name is written in Chinese.</summary>
    public bool IsChinese => HanText.IsHan(Core);

    /// <summary>Parses a name.</summary>
    public static CustomerName Of(string? name)
    {
        string text = HanText.Simplified(UnicodeText.Normalized(name, NormalizationForm.FormKC).ToLowerInvariant());
        return HanText.IsHan(text) ? ChineseName.Read(text) : WesternName.Read(text);
    }

    /// <summary>
    /// The index keys of the name; only names that share a key are compared. They are the phonetic form of the core,
    /// and that form with each character left out once, so that names with one typing error still share a key.
    /// </summary>
    public IReadOnlyList<string> Keys()
    {
        const int LongestKey = 40;
        string sound = HanText.Sound(Core);
        sound = sound.Length > LongestKey ? sound[..LongestKey] : sound;
        if (sound.Length < 2)
        {
            return [];
        }

        int least = IsChinese ? 3 : 5;
        IEnumerable<string> shorter = sound.Length < least || sound.Length > 16 ? [] : Enumerable.Range(0, sound.Length).Select(i => sound.Remove(i, 1));
        return [.. shorter.Prepend(sound).Distinct()];
    }
}
