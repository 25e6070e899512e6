using System.Text;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Matching;

/// <summary>
/// A customer's name taken apart: the core that tells it from others (字号), the trade words around it, places, and the
/// branch that it names. Looser than <see cref="CompanyNameNormalizer"/>, which is kept in a column and compared for
/// being equal.
/// </summary>
public sealed class CustomerName
{
    internal CustomerName(string core, IReadOnlyList<string> words, IReadOnlyList<string> trades, IReadOnlyCollection<string> places, string branch, string letters)
    {
        (Core, Words, Trades, Places, Branch, Letters) = (core, words, trades, places, branch, letters);
        Full = core + string.Concat(trades);
    }

    /// <summary>
    /// What is left when places, trade words, legal form and branch are taken away; never empty while the name has
    /// letters.
    /// </summary>
    public string Core { get; }

    /// <summary>The words of the core, for Western names.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The trade words, in order.</summary>
    public IReadOnlyList<string> Trades { get; }

    /// <summary>Provinces and cities in the name.</summary>
    public IReadOnlyCollection<string> Places { get; }

    /// <summary>The branch, such as 苏州分公司; empty for the firm itself.</summary>
    public string Branch { get; }

    /// <summary>Core and trade words together.</summary>
    public string Full { get; }

    /// <summary>The whole name without legal form and branch, to look for abbreviations in.</summary>
    public string Letters { get; }

    /// <summary>Whether the name is written in Chinese.</summary>
    public bool IsChinese => HanText.IsHan(Core);

    /// <summary>Takes a name apart.</summary>
    public static CustomerName Of(string? name)
    {
        string text = HanText.Simplified(UnicodeText.Normalized(name, NormalizationForm.FormKC).ToLowerInvariant());
        return HanText.IsHan(text) ? ChineseName.Read(text) : WesternName.Read(text);
    }

    /// <summary>
    /// The keys under which names are kept that may be this one's: names that share a key are compared, others are not.
    /// The core as it sounds, and that with one character left out, so that one typing error still leaves a key in
    /// common.
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
