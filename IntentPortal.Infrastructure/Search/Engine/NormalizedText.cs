using System.Globalization;
using System.Text;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>
/// A text in the form of the index, with a map from its characters to those of the original. In this form each word is
/// preceded by a space, a Han character is a word, and case, width, accents and traditional forms are
/// ignored. A final space follows.
/// </summary>
internal sealed class NormalizedText
{
    private readonly string folded;
    private readonly List<(int Start, int End)> places;

    private NormalizedText(string folded, List<(int Start, int End)> places)
    {
        this.folded = folded;
        this.places = places;
    }

    /// <summary>Normalises a text.</summary>
    public static NormalizedText Of(string text)
    {
        var writer = new Writer(text.Length);
        int at = 0;
        foreach (Rune written in text.EnumerateRunes())
        {
            // A lone surrogate is enumerated as U+FFFD, which is one UTF-16 unit too.
            int next = at + written.Utf16SequenceLength;
            if (IsPlain(written))
            {
                writer.Write(written, at, next);
            }
            else
            {
                foreach (Rune rune in UnicodeText.Normalized(written.ToString(), NormalizationForm.FormKD).EnumerateRunes())
                {
                    writer.Write(rune, at, next);
                }
            }

            at = next;
        }

        return new NormalizedText(writer.Folded.Append(' ').ToString(), writer.Places);
    }

    /// <summary>The search words in the same form.</summary>
    /// <param name="words">Consecutive words.</param>
    /// <param name="isWhole">Whether the last word must match completely and not only as a prefix.</param>
    public static string Of(IEnumerable<string> words, bool isWhole) => string.Concat(words.Select(word => Of(word).folded.TrimEnd())) + (isWhole ? " " : string.Empty);

    /// <summary>Whether the text contains the words consecutively.</summary>
    public bool Has(string words) => folded.Contains(words, StringComparison.Ordinal);

    /// <summary>The positions of the words in the original text; a prefix match covers the whole word.</summary>
    public IEnumerable<(int Start, int End)> Find(string words)
    {
        for (int at = Next(words, 0); at >= 0; at = Next(words, at + 1))
        {
            int space = folded.IndexOf(' ', at + words.TrimEnd().Length);
            yield return (places[at + 1].Start, places[space - 1].End);
        }
    }

    private int Next(string words, int from) => from < folded.Length ? folded.IndexOf(words, from, StringComparison.Ordinal) : -1;

    // Compatibility normalisation leaves these unchanged or maps them to punctuation, which is not part of words.
    private static bool IsPlain(Rune rune) => rune.IsAscii || rune.Value is >= 0x4E00 and <= 0x9FFF || Rune.IsPunctuation(rune);

    private sealed class Writer(int length)
    {
        private bool inWord;

        public StringBuilder Folded { get; } = new(length * 2);

        public List<(int Start, int End)> Places { get; } = new(length * 2);

        public void Write(Rune rune, int at, int next)
        {
            if (SearchText.IsHan(rune))
            {
                Add(' ', at, next);
                Add(rune.IsBmp ? new Rune(HanCharacters.Simplified((char)rune.Value)) : rune, at, next);
                inWord = false;
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                if (!inWord)
                {
                    Add(' ', at, next);
                }

                Add(Rune.ToLowerInvariant(rune), at, next);
                inWord = true;
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                inWord = false;
            }
        }

        private void Add(Rune rune, int at, int next)
        {
            Span<char> units = stackalloc char[2];
            foreach (char unit in units[..rune.EncodeToUtf16(units)])
            {
                Add(unit, at, next);
            }
        }

        private void Add(char unit, int at, int next)
        {
            Folded.Append(unit);
            Places.Add((at, next));
        }
    }
}
