using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Matching;

/// <summary>
/// A parsed customer name: its distinctive core (字号), trade words, places and branch. Its comparison is looser than
/// <see cref="CompanyNameNormalizer"/>, whose result is stored in a column and compared for equality.
/// </summary>
public sealed class CustomerName
{
    private const int LongestKey = 40;

    private readonly IReadOnlyList<string> tradeWords;

    internal CustomerName(string core, IReadOnlyList<string> words, IReadOnlyList<string> trades, IReadOnlyCollection<Place> places, string branch, string letters)
    {
        (Core, Words, Places, Branch, Letters) = (core, words, places, branch, letters);
        tradeWords = trades;
        Sorted = words.Count < 2 ? core : string.Concat(words.Order(StringComparer.Ordinal));
        Full = core + string.Concat(trades);
        IsChinese = HanCharacters.IsHan(core);
        Trades = trades.Select(IndustryTerms.Trade).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Sound = SoundOf(core);
        FullSound = IsChinese ? SoundOf(Full) : string.Concat(letters.Split(' '));
    }

    /// <summary>
    /// The name without places, trade words, legal form and branch; never empty while the name has letters.
    /// </summary>
    public string Core { get; }

    /// <summary>The words of the core, for Western names.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The core with its words in one order, since Western names put them as they like.</summary>
    public string Sorted { get; }

    /// <summary>The trades that the trade words tell, each by one word for all of its words.</summary>
    public IReadOnlySet<string> Trades { get; }

    /// <summary>The branch, such as 苏州分公司, or the firm of a group; empty for the firm itself.</summary>
    public string Branch { get; }

    /// <summary>Core and trade words together.</summary>
    public string Full { get; }

    /// <summary>The whole name without legal form and branch, used to find abbreviations.</summary>
    public string Letters { get; }

    /// <summary>The core as it is read, in pinyin; of Western names the core.</summary>
    public string Sound { get; }

    /// <summary>Core and trade words as they are read.</summary>
    public string FullSound { get; }

    /// <summary>Whether the name is written in Chinese.</summary>
    public bool IsChinese { get; }

    /// <summary>Whether it is called a group or a holding.</summary>
    public bool IsGroup { get; init; }

    /// <summary>Whether a place stands in brackets, as names of subsidiaries carry it.</summary>
    public bool HasOwnPlace { get; init; }

    /// <summary>Countries, provinces, cities and districts in the name.</summary>
    internal IReadOnlyCollection<Place> Places { get; }

    /// <summary>The countries in which there are firms of this legal form; empty where it tells nothing.</summary>
    internal IReadOnlyList<string> FormCountries { get; init; } = [];

    /// <summary>Parses a name.</summary>
    public static CustomerName Of(string? name)
    {
        string text = UnicodeText.Folded(name);
        return HanCharacters.IsHan(text) ? ChineseName.Read(text) : WesternName.Read(text);
    }

    /// <summary>
    /// The keys under which names are kept that may be this one's: names that share a key are compared, others are not.
    /// The core as it is read, and that with one character or one word left out, so that an error still leaves a key in
    /// common; also core and trade words together, as a Western name in pinyin has them.
    /// </summary>
    public IReadOnlyList<string> Keys()
    {
        if (Core.Length < 2)
        {
            return [];
        }

        IEnumerable<string> keys = IsChinese ? ChineseKeys() : WesternKeys();
        return [.. keys.Where(key => key.Length >= 2).Select(key => key.Length > LongestKey ? key[..LongestKey] : key).Distinct()];
    }

    /// <summary>The same Chinese name with another core.</summary>
    internal CustomerName WithCore(string core) => new(core, [core], tradeWords, Places, Branch, Letters) { IsGroup = IsGroup, HasOwnPlace = HasOwnPlace };

    private IEnumerable<string> ChineseKeys()
    {
        IEnumerable<string> shorter = Core.Length is < 3 or > 16 ? [] : Enumerable.Range(0, Core.Length).Select(i => SoundOf(Core.Remove(i, 1)));
        IEnumerable<string> withPlace = Places.Where(place => place.District is not null).Select(place => SoundOf(place.Name + Core));
        return [Sound, IndustryTerms.Folded(Sound), FullSound, .. withPlace, .. shorter];
    }

    private IEnumerable<string> WesternKeys()
    {
        const int LongestSpelt = 24;
        IEnumerable<string> fewer = Words.Count < 2 ? [] : Enumerable.Range(0, Words.Count).Select(i => string.Concat(Words.Where((_, at) => at != i).Order(StringComparer.Ordinal))).Where(key => key.Length >= 4);
        IEnumerable<string> shorter = Core.Length is < 5 or > LongestSpelt ? [] : Enumerable.Range(0, Core.Length).Select(i => Core.Remove(i, 1));
        return [Core, Sorted, FullSound, .. fewer, .. shorter];
    }

    private static string SoundOf(string text) => string.Concat(text.Select(c => HanCharacters.Reading(c) ?? c.ToString()));
}
