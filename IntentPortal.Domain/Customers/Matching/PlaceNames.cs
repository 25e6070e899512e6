using System.Collections.Frozen;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Matching;

/// <summary>
/// Places as they stand in names of firms and in addresses: countries, and of China provinces, cities, districts and
/// counties.
/// </summary>
internal static class PlaceNames
{
    private const string China = "中国";

    // Names that are other words too, or two places.
    private static readonly HashSet<string> notAlone = new(StringComparer.Ordinal) { "阿里", "海东", "海西", "海北", "山南", "黄南", "东方", "天长" };

    // Of such characters names of firms are made: a county with two of them is a place only after its city or with 市.
    private const string NameCharacters = "安宁平永兴昌泰丰和顺福恒利达祥瑞华德龙海东新长万大高宝文吉建明天金银光富乐信义仁同合";

    private static readonly string[] endings = ["壮族自治区", "维吾尔自治区", "回族自治区", "特别行政区", "自治区", "自治州", "自治县", "地区", "新区", "高新区", "开发区", "经济开发区", "省", "市", "区", "县", "镇", "州"];

    private static readonly Dictionary<string, Place> alone = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, Dictionary<string, Place>> within = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, Place> districts = new(StringComparer.Ordinal);

    // Cities of two characters, by each of them.
    private static readonly ILookup<char, Place> citiesByCharacter;

    private static readonly FrozenDictionary<string, Place> western;

    static PlaceNames()
    {
        List<string[]> rows = [.. EmbeddedTable.Rows("Places.tsv")];
        alone[China] = new Place(China, China, null, null, null);
        foreach (string province in rows.Select(row => row[0]).Concat(["香港", "澳门", "台湾"]).Distinct())
        {
            alone[province] = new Place(province, China, province, null, null);
        }

        foreach (string[] row in rows)
        {
            Read(row[0], row[1].Length == 0 ? null : row[1], row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        alone["顺德"] = within["佛山"]["顺德"];
        alone["浦东"] = within["上海"]["浦东"];
        citiesByCharacter = alone.Values.Where(place => place is { City.Length: 2, District: null } && place.Name == place.City).SelectMany(city => city.Name.Select(c => (Character: c, City: city))).ToLookup(c => c.Character, c => c.City);
        western = Western();
    }

    /// <summary>
    /// The place at the start of a text and its length in characters, including 省 or 市; null when there is none.
    /// </summary>
    /// <param name="text">A name or an address.</param>
    /// <param name="around">The place that was read before it, in which it may lie.</param>
    public static (Place Place, int Length)? At(string text, Place? around = null)
    {
        for (int length = Math.Min(5, text.Length); length >= 2; length--)
        {
            string start = text[..length];
            if (around is not null && Inside(around, start) is { } inner)
            {
                return (inner, length + Ending(text, length));
            }

            if (alone.TryGetValue(start, out Place? place))
            {
                return (place, length + Ending(text, length));
            }
        }

        return null;
    }

    /// <summary>
    /// The district or county that a text begins with, with its 区 or 县; null when none, or when there are several of
    /// the name.
    /// </summary>
    public static (Place Place, int Length)? DistrictAt(string text)
    {
        for (int length = Math.Min(5, text.Length - 1); length >= 2; length--)
        {
            if (text[length] is '区' or '县' or '市' && districts.TryGetValue(text[..length], out Place? place))
            {
                return (place, length + 1);
            }
        }

        return null;
    }

    /// <summary>
    /// A place that a text begins with but for one character that looks like the right one, as 大原 for 太原.
    /// </summary>
    public static (Place Place, int Length)? MistypedAt(string text)
    {
        if (text.Length < 6)
        {
            return null;
        }

        (char first, char second) = (text[0], text[1]);
        Place? place = citiesByCharacter[second].FirstOrDefault(city => city.Name[1] == second && HanCharacters.LookAlike(city.Name[0], first))
            ?? citiesByCharacter[first].FirstOrDefault(city => city.Name[0] == first && HanCharacters.LookAlike(city.Name[1], second));
        return place is null ? null : (place, 2 + Ending(text, 2));
    }

    /// <summary>The place that a word of a Western name is; null when none.</summary>
    public static Place? OfWestern(string word) => western.GetValueOrDefault(word);

    /// <summary>Whether two lists of places cannot both be true of one firm: at a level that both tell none in common.</summary>
    public static PlaceLevel? Contradict(IReadOnlyCollection<Place> one, IReadOnlyCollection<Place> other) =>
        Differ(one, other, p => p.Country) ? PlaceLevel.Country
        : Differ(one, other, p => p.Province) || Differ(one, other, p => p.City) ? PlaceLevel.City
        : Differ(one, other, p => p.District) ? PlaceLevel.District
        : null;

    private static bool Differ(IReadOnlyCollection<Place> one, IReadOnlyCollection<Place> other, Func<Place, string?> level) =>
        one.Any(p => level(p) is not null) && other.Any(p => level(p) is not null) && !one.Any(a => level(a) is { } here && other.Any(b => level(b) == here));

    private static Place? Inside(Place around, string name) =>
        (around.City is { } city && within.TryGetValue(city, out Dictionary<string, Place>? inCity) && inCity.TryGetValue(name, out Place? place))
        || (around.City is null && around.Province is { } province && within.TryGetValue(province, out Dictionary<string, Place>? inProvince) && inProvince.TryGetValue(name, out place))
            ? place : null;

    private static int Ending(string text, int at) => endings.FirstOrDefault(e => text.AsSpan(at).StartsWith(e))?.Length ?? 0;

    private static void Read(string province, string? city, string[] counties)
    {
        if (city is not null && !notAlone.Contains(city))
        {
            alone.TryAdd(city, new Place(city, China, province, city, null));
        }

        foreach (string county in counties)
        {
            bool isCity = county.EndsWith('市');
            string name = isCity ? county[..^1] : county;
            var place = new Place(name, China, province, city, name);
            Into(city ?? province, name, place);
            Into(province, name, place);
            districts[name] = districts.ContainsKey(name) ? new Place(name, China, null, null, name) : place;
            if (isCity && !notAlone.Contains(name) && !name.All(NameCharacters.Contains))
            {
                alone.TryAdd(name, place);
            }
        }
    }

    private static void Into(string around, string name, Place place)
    {
        if (!within.TryGetValue(around, out Dictionary<string, Place>? inner))
        {
            within[around] = inner = new Dictionary<string, Place>(StringComparer.Ordinal);
        }

        inner.TryAdd(name, place);
    }

    // Cities as pinyin writes them; two provinces have a spelling of their own.
    private static FrozenDictionary<string, Place> Western()
    {
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach ((string name, Place place) in alone.Where(p => p.Key != "陕西").OrderBy(p => p.Value.District is not null ? 2 : p.Value.City is null ? 0 : 1))
        {
            places.TryAdd(string.Concat(name.Select(HanCharacters.Reading)), place);
        }

        foreach ((string word, string name) in new[]
        {
            ("shaanxi", "陕西"), ("hongkong", "香港"), ("hk", "香港"), ("macau", "澳门"), ("macao", "澳门"), ("taiwan", "台湾"), ("taipei", "台湾"), ("harbin", "哈尔滨"), ("tibet", "西藏"), ("mongolia", "内蒙古"),
            ("peking", "北京"), ("canton", "广州"), ("urumqi", "乌鲁木齐"), ("hohhot", "呼和浩特"), ("china", China), ("prc", China), ("chinese", China),
        })
        {
            places[word] = alone[name];
        }

        foreach (string line in Countries.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] words = line.Split(' ');
            foreach (string word in words)
            {
                places[word] = new Place(words[0], words[0], null, null, null);
            }
        }

        return places.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // In English and in their own language, as names of national units carry them.
    private const string Countries = """
        asia apac
        europe emea
        germany deutschland german
        austria osterreich
        switzerland schweiz suisse svizzera
        france francaise
        italy italia italiana
        spain espana iberica iberia
        portugal
        netherlands nederland holland benelux
        belgium belgie belgique
        uk britain england scotland wales ireland
        denmark danmark
        sweden sverige svenska
        norway norge
        finland suomi
        nordic scandinavia
        poland polska
        czech cesko
        hungary magyarorszag
        romania
        russia rossiya
        turkey turkiye
        usa america americas us
        canada
        mexico
        brazil brasil
        argentina
        chile
        japan nippon
        korea
        india
        singapore
        malaysia
        thailand
        vietnam
        indonesia
        philippines
        australia
        newzealand
        africa
        emirates uae dubai
        israel
        """;
}

/// <summary>A place and where it lies.</summary>
/// <param name="Name">As names of firms write it.</param>
/// <param name="Country">Its country.</param>
/// <param name="Province">Its province, of China.</param>
/// <param name="City">Its city, of China.</param>
/// <param name="District">Its district or county, of China.</param>
internal sealed record Place(string Name, string Country, string? Province, string? City, string? District)
{
    /// <summary>Whether it is nothing but China, which says nothing about where in it a firm is.</summary>
    public bool IsChina => Province is null && Country == "中国";
}

/// <summary>The level at which two places differ.</summary>
internal enum PlaceLevel
{
    /// <summary>In two countries.</summary>
    Country,

    /// <summary>In two cities or provinces.</summary>
    City,

    /// <summary>In two districts or counties of a city.</summary>
    District,
}
