using System.Text;
using System.Text.RegularExpressions;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Matching;

/// <summary>An address as far as it tells whether two customers are at one place.</summary>
internal sealed partial class PostalAddress
{
    private const int SameStreet = 3;

    private PostalAddress(IReadOnlyList<Place> places, string street, string number, string room, IReadOnlyList<string> words) =>
        (Places, Street, Number, Room, Words) = (places, street, number, room, words);

    /// <summary>The places in it.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>Under what it is kept that it may be the same house as another; null without a number.</summary>
    public string? Key => IsChinese && Number.Length > 0 && Street.Length >= SameStreet ? Street[^SameStreet..] + Number : null;

    private string Street { get; }

    private string Number { get; }

    private string Room { get; }

    private IReadOnlyList<string> Words { get; }

    private bool IsChinese => Words.Count == 0;

    /// <summary>Takes an address apart; null when there is none.</summary>
    public static PostalAddress? Of(string? address)
    {
        string text = UnicodeText.Folded(address).Trim();
        return text.Length == 0 ? null : HanCharacters.IsHan(text) ? Chinese(text) : Western(text);
    }

    /// <summary>Whether both name the same house.</summary>
    public bool IsSame(PostalAddress other) =>
        IsChinese && other.IsChinese ? Number.Length > 0 && Number == other.Number && CommonEnd(Street, other.Street) >= SameStreet && (Room == other.Room || Room.Length == 0 || other.Room.Length == 0)
        : IsChinese != other.IsChinese ? IsChinese ? ReadsAs(other) : other.ReadsAs(this)
        : Numbers.Intersect(other.Numbers).Any() && NamesOf(this).Intersect(NamesOf(other)).Count() >= Math.Min(2, Math.Min(NamesOf(this).Count(), NamesOf(other).Count()));

    /// <summary>Whether two Western addresses have no word in common.</summary>
    public bool HasNothingOf(PostalAddress other) => !IsChinese && !other.IsChinese && NamesOf(this).Any() && NamesOf(other).Any() && !NamesOf(this).Intersect(NamesOf(other)).Any();

    private IEnumerable<string> Numbers => Words.Where(word => word.Length <= 4 && char.IsAsciiDigit(word[0]));

    private static IEnumerable<string> NamesOf(PostalAddress address) => address.Words.Where(word => word.Length > 2 && !char.IsAsciiDigit(word[0]));

    private static int CommonEnd(string one, string other)
    {
        int end = 0;
        while (end < Math.Min(one.Length, other.Length) && one[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }

        return end;
    }

    // Cangxing Street 118 is 仓兴街118号.
    private bool ReadsAs(PostalAddress western)
    {
        string street = Street.Length > 1 ? Street[..^1] : Street;
        return Number.Length > 0 && western.Words.Contains(Number)
            && Enumerable.Range(2, 3).Any(length => street.Length >= length && western.Words.Contains(string.Concat(street[^length..].Select(HanCharacters.Reading))));
    }

    private static PostalAddress Chinese(string text)
    {
        List<Place> places = [];
        string rest = new([.. text.Where(char.IsLetterOrDigit)]);
        while ((PlaceNames.At(rest, places.Count > 0 ? places[^1] : null) ?? (places.Count == 0 ? PlaceNames.DistrictAt(rest) : null)) is { } found)
        {
            places.Add(found.Place);
            rest = rest[found.Length..];
        }

        Match house = House().Match(rest);
        return house.Success
            ? new PostalAddress(places, house.Groups[1].Value, house.Groups[2].Value, string.Join('-', Digits().Matches(house.Groups[3].Value).Select(m => m.Value)), [])
            : new PostalAddress(places, rest, string.Empty, string.Empty, []);
    }

    private static PostalAddress Western(string text)
    {
        string plain = new([.. UnicodeText.Normalized(text, NormalizationForm.FormD).Where(c => char.IsLetterOrDigit(c) || char.IsWhiteSpace(c) || char.IsPunctuation(c)).Select(c => char.IsLetterOrDigit(c) ? c : ' ')]);
        List<string> words = [.. plain.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        List<Place> places = [.. words.Select(PlaceNames.OfWestern).OfType<Place>()];
        return new PostalAddress(places, string.Empty, string.Empty, string.Empty, words.Count == 0 ? [text] : words);
    }

    [GeneratedRegex(@"^(\D*?)(\d+)号(.*)$")]
    private static partial Regex House();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
