using System.Globalization;
using System.Text;
using IntentPortal.Domain.Search;

namespace IntentPortal.Infrastructure.Search;

/// <summary>Shows in a text, as it was written, what somebody looked for: by the same words as the index, whatever their case, width or accents.</summary>
internal sealed class FoundText(string? typed)
{
    private const int ExcerptBefore = 24;
    private const int ExcerptLength = 120;

    private readonly Dictionary<string, List<Word>> read = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<string>> phrases = [.. SearchText.Terms(typed, numbers: false).Select(t => (IReadOnlyList<string>)[.. t.Words.Select(Bare)])];
    private readonly List<IReadOnlyList<string>> numbers = [.. SearchText.Terms(typed, numbers: true).Select(t => t.Digits).Where(d => d.Count > 0)];

    /// <summary>How many words were typed.</summary>
    public int Count => phrases.Count;

    /// <summary>Whether a piece of what was typed stands in the text.</summary>
    public bool IsIn(string? text) => Phrases(text).Count > 0;

    /// <summary>Whether a number that was typed is part of this phone number.</summary>
    public bool IsInNumber(string? phone) => Numbers(phone).Count > 0;

    /// <summary>How many of the words that were typed stand in one of the texts.</summary>
    public int CountIn(params string?[] texts)
    {
        List<List<Word>> all = [.. texts.Select(Words)];
        return phrases.Count(phrase => all.Any(words => Find(words, phrase).Any()));
    }

    /// <summary>The whole text in pieces.</summary>
    public IReadOnlyList<TextPart> Whole(string text) => Parts(text, Phrases(text));

    /// <summary>The phone number in pieces.</summary>
    public IReadOnlyList<TextPart> Number(string phone) => Parts(phone, Numbers(phone));

    /// <summary>The first place where it stands, with what stands around it.</summary>
    public IReadOnlyList<TextPart> Excerpt(string text)
    {
        List<(int Start, int End)> found = Phrases(text);
        int first = found.Count == 0 ? 0 : found.Min(f => f.Start);
        int start = Boundary(text, Math.Max(0, first - ExcerptBefore));
        int end = Boundary(text, Math.Min(text.Length, start + ExcerptLength));
        string cut = text[start..end];
        List<(int, int)> inside = [.. found.Where(f => f.Start >= start && f.End <= end).Select(f => (f.Start - start, f.End - start))];
        IReadOnlyList<TextPart> parts = Parts(cut, inside);
        return [.. start > 0 ? [new TextPart("…", false)] : Array.Empty<TextPart>(), .. parts, .. end < text.Length ? [new TextPart("…", false)] : Array.Empty<TextPart>()];
    }

    private static int Boundary(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static IReadOnlyList<TextPart> Parts(string text, List<(int Start, int End)> found)
    {
        List<TextPart> parts = [];
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
                parts.Add(new TextPart(text[at..from], false));
            }

            parts.Add(new TextPart(text[from..end], true));
            at = end;
        }

        if (at < text.Length)
        {
            parts.Add(new TextPart(text[at..], false));
        }

        return parts;
    }

    private static IEnumerable<(int Start, int End)> Find(List<Word> words, IReadOnlyList<string> phrase)
    {
        for (int i = 0; i + phrase.Count <= words.Count; i++)
        {
            bool all = true;
            for (int k = 0; k < phrase.Count && all; k++)
            {
                // Like the index: the last word need only begin so, unless it is a Han character, which is a word of its own.
                all = k == phrase.Count - 1 ? words[i + k].Text.StartsWith(phrase[k], StringComparison.Ordinal) : words[i + k].Text == phrase[k];
            }

            if (all)
            {
                yield return (words[i].Start, words[i + phrase.Count - 1].End);
            }
        }
    }

    // A hit asks several times of the same text.
    private List<Word> Words(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        if (!read.TryGetValue(text, out List<Word>? words))
        {
            read.Add(text, words = Split(text));
        }

        return words;
    }

    private static List<Word> Split(string text)
    {
        List<Word> words = [];
        var word = new StringBuilder();
        int begun = 0;
        int ended = 0;
        void End()
        {
            if (word.Length > 0)
            {
                words.Add(new Word(word.ToString(), begun, ended));
                word.Clear();
            }
        }

        void Read(Rune rune, int at, int next)
        {
            if (SearchText.IsHan(rune))
            {
                End();
                words.Add(new Word(rune.ToString(), at, next));
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                begun = word.Length == 0 ? at : begun;
                word.Append(Rune.ToLowerInvariant(rune).ToString());
                ended = next;
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                End();
            }
        }

        int at = 0;
        foreach (Rune written in text.EnumerateRunes())
        {
            // A lone surrogate is read as U+FFFD, which is longer nowhere: both are one UTF-16 unit.
            int next = at + written.Utf16SequenceLength;
            if (IsPlain(written))
            {
                Read(written, at, next);
            }
            else
            {
                foreach (Rune rune in written.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
                {
                    Read(rune, at, next);
                }
            }

            at = next;
        }

        End();
        return words;
    }

    // Compatibility forms leave these as they are.
    private static bool IsPlain(Rune rune) => rune.IsAscii || rune.Value is >= 0x4E00 and <= 0x9FFF;

    private static string Bare(string word) =>
        string.Concat(word.Normalize(NormalizationForm.FormKD).EnumerateRunes().Where(r => Rune.GetUnicodeCategory(r) != UnicodeCategory.NonSpacingMark).Select(r => r.ToString()));

    private List<(int Start, int End)> Phrases(string? text)
    {
        List<Word> words = Words(text);
        return [.. phrases.SelectMany(phrase => Find(words, phrase))];
    }

    private List<(int Start, int End)> Numbers(string? phone)
    {
        List<int> places = [.. (phone ?? string.Empty).Select((c, i) => (c, i)).Where(p => char.IsAsciiDigit(p.c)).Select(p => p.i)];
        string digits = string.Concat(places.Select(i => phone![i]));
        List<(int Start, int End)> found = [];
        foreach (string spelling in numbers.Select(spellings => spellings[0]))
        {
            // What was typed may begin with a country's code or a zero that the number as it was written does not have.
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

    private sealed record Word(string Text, int Start, int End);
}
