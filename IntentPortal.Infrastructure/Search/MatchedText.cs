using IntentPortal.Domain.Search;
using IntentPortal.Infrastructure.Search.Engine;

namespace IntentPortal.Infrastructure.Search;

/// <summary>
/// Highlights the matches of a search in a text. Words are compared as in the index, regardless of case, width and
/// accents and of traditional forms.
/// </summary>
internal sealed class MatchedText(string? typed)
{
    private const int ExcerptBefore = 24;
    private const int ExcerptLength = 120;

    private readonly Dictionary<string, NormalizedText> read = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<string>> phrases = [.. SearchText.Terms(typed, numbers: false).Select(Spellings)];
    private readonly List<IReadOnlyList<string>> numbers = [.. SearchText.Terms(typed, numbers: true).Select(t => t.Digits).Where(d => d.Count > 0)];

    /// <summary>The number of search words.</summary>
    public int Count => phrases.Count;

    /// <summary>Whether a part of the search occurs in the text.</summary>
    public bool IsIn(string? text) => Folded(text) is { } folded && phrases.Any(spellings => spellings.Any(folded.Has));

    /// <summary>Whether a number of the search is part of this phone number.</summary>
    public bool IsInNumber(string? phone) => Numbers(phone).Count > 0;

    /// <summary>The number of search words that occur in at least one of the texts.</summary>
    public int CountIn(string? text, string? other = null)
    {
        NormalizedText? one = Folded(text);
        NormalizedText? two = Folded(other);
        return phrases.Count(spellings => spellings.Any(phrase => (one?.Has(phrase) ?? false) || (two?.Has(phrase) ?? false)));
    }

    /// <summary>The whole text in segments.</summary>
    public IReadOnlyList<HighlightSegment> Whole(string text) => Parts(text, Phrases(text));

    /// <summary>The phone number in segments.</summary>
    public IReadOnlyList<HighlightSegment> Number(string phone) => Parts(phone, Numbers(phone));

    /// <summary>The first match with its context.</summary>
    public IReadOnlyList<HighlightSegment> Excerpt(string text)
    {
        List<(int Start, int End)> found = Phrases(text);
        int first = found.Count == 0 ? 0 : found.Min(f => f.Start);
        int start = Boundary(text, Math.Max(0, first - ExcerptBefore));
        int end = Boundary(text, Math.Min(text.Length, start + ExcerptLength));
        string cut = text[start..end];
        List<(int, int)> inside = [.. found.Where(f => f.Start >= start && f.End <= end).Select(f => (f.Start - start, f.End - start))];
        IReadOnlyList<HighlightSegment> parts = Parts(cut, inside);
        return [.. start > 0 ? [new HighlightSegment("…", false)] : Array.Empty<HighlightSegment>(), .. parts, .. end < text.Length ? [new HighlightSegment("…", false)] : Array.Empty<HighlightSegment>()];
    }

    // The words, and of a code the number with or without its year, as it stands in the whole code.
    private static IReadOnlyList<string> Spellings(SearchTerm term) =>
        [NormalizedText.Of(term.Words, term.IsSingle), .. term.Codes.Select(code => NormalizedText.Of(code.Year is null ? [code.Running] : [code.Year, code.Running], isWhole: true))];

    private static int Boundary(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static IReadOnlyList<HighlightSegment> Parts(string text, List<(int Start, int End)> found)
    {
        List<HighlightSegment> parts = [];
        int at = 0;
        foreach ((int start, int end) in found.Order())
        {
            int from = Math.Max(at, start);
            if (end <= from)
            {
                continue;
            }

            if (from > at)
            {
                parts.Add(new HighlightSegment(text[at..from], false));
            }

            parts.Add(new HighlightSegment(text[from..end], true));
            at = end;
        }

        if (at < text.Length)
        {
            parts.Add(new HighlightSegment(text[at..], false));
        }

        return parts;
    }

    // Cached, because a hit queries the same text several times.
    private NormalizedText? Folded(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (!read.TryGetValue(text, out NormalizedText? folded))
        {
            read.Add(text, folded = NormalizedText.Of(text));
        }

        return folded;
    }

    private List<(int Start, int End)> Phrases(string? text)
    {
        NormalizedText? folded = Folded(text);
        return folded is null ? [] : [.. phrases.SelectMany(spellings => spellings).SelectMany(folded.Find).Distinct()];
    }

    private List<(int Start, int End)> Numbers(string? phone)
    {
        if (numbers.Count == 0)
        {
            return [];
        }

        List<int> places = [.. (phone ?? string.Empty).Select((c, i) => (c, i)).Where(p => char.IsAsciiDigit(p.c)).Select(p => p.i)];
        string digits = string.Concat(places.Select(i => phone![i]));
        List<(int Start, int End)> found = [];
        foreach (string spelling in numbers.Select(spellings => spellings[0]))
        {
            // The input may start with a country code or a zero that the stored number does not have.
            for (int skipped = 0; skipped + PhoneDigits.Fewest <= spelling.Length; skipped++)
            {
                int at = digits.IndexOf(spelling[skipped..], StringComparison.Ordinal);
                if (at >= 0)
                {
                    found.Add((places[at], places[at + spelling.Length - skipped - 1] + 1));
                    break;
                }
            }
        }

        return found;
    }
}
