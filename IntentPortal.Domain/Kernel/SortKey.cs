using System.Globalization;
using System.Text;

namespace IntentPortal.Domain.Kernel;

/// <summary>
/// The key by which names are ordered, in memory and in the columns of both databases (ADR 21): Chinese by pinyin,
/// character by character, among Latin words by their letters; case, accents and punctuation do not count, numbers count
/// by value. Keys are ASCII in lower case and compared by code.
/// </summary>
public static class SortKey
{
    /// <summary>The longest key; about fifty Chinese characters. Names that are equal up to there have equal keys.</summary>
    public const int Length = 400;

    private const char AfterReading = '!';
    private const char BeforeUmlaut = '"';
    private const char BeforeOtherLetter = '{';
    private const char FirstHan = '\u3400';
    private const string Digits36 = "0123456789abcdefghijklmnopqrstuvwxyz";

    // Letters that Unicode does not decompose.
    private static readonly Dictionary<int, string> latin = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['ł'] = "l",
        ['þ'] = "th",
        ['ħ'] = "h",
        ['ı'] = "i",
    };

    /// <summary>The key of the name of a firm or a thing.</summary>
    public static string Of(string? name) => Of(name, isPerson: false);

    /// <summary>The key of a person's name, which begins with a surname.</summary>
    public static string OfPerson(string? name) => Of(name, isPerson: true);

    private static string Of(string? name, bool isPerson)
    {
        string text = HanCharacters.Simplified(UnicodeText.Normalized(name, NormalizationForm.FormKD)).Trim();
        string?[] readings = HanReadings.Of(text, isPerson);
        var key = new StringBuilder();
        bool isInWord = false;
        bool isWordOver = false;
        for (int at = 0; at < text.Length && key.Length < Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out int units);
            if (readings[at] is { } reading)
            {
                Separate(isInWord);
                AppendRead(key, reading, text[at]);
            }
            else if (Rune.IsDigit(rune))
            {
                Separate(isInWord && isWordOver);
                units = AppendNumber(key, text, at);
            }
            else if (Letters(Rune.ToLowerInvariant(rune)) is { } letters)
            {
                Separate(isInWord && isWordOver);
                key.Append(letters);
                isInWord = true;
            }
            else if (!IsInsideWord(rune))
            {
                isWordOver = true;
            }

            at += units;
        }

        key.Length = Math.Min(key.Length, Length);
        return key.ToString();

        // Readings and numbers show where they end; only a word of letters needs a space before what follows.
        void Separate(bool needed)
        {
            if (needed)
            {
                key.Append(' ');
            }

            isInWord = false;
            isWordOver = false;
        }
    }

    // The character follows its reading, so that 张 and 章 do not mix: a list of people has all of one surname together.
    private static void AppendRead(StringBuilder key, string reading, char character)
    {
        // 吕 (lü) follows 卢 (lu) and comes before 栾 (luan).
        bool isUmlaut = reading.Length > 1 && reading[1] == 'v';
        key.Append(isUmlaut ? $"{reading[0]}u{BeforeUmlaut}{reading[2..]}" : reading).Append(AfterReading);
        AppendCode(key, character - FirstHan, 3);
    }

    // The number of digits comes first, so that 9 is before 10.
    private static int AppendNumber(StringBuilder key, string text, int begin)
    {
        var number = new StringBuilder();
        int end = begin;
        while (end < text.Length && Rune.TryGetRuneAt(text, end, out Rune rune) && Rune.IsDigit(rune))
        {
            number.Append((int)Rune.GetNumericValue(rune));
            end += rune.Utf16SequenceLength;
        }

        string digits = number.ToString().TrimStart('0');
        key.Append(digits.Length < 9 ? digits.Length.ToString(CultureInfo.InvariantCulture) : $"9{digits.Length:D3}").Append(digits);
        return end - begin;
    }

    // Letters without a reading, as of other scripts and of very rare characters, come after z in the order of Unicode.
    private static string? Letters(Rune letter)
    {
        if (letter.Value is >= 'a' and <= 'z')
        {
            return letter.ToString();
        }

        if (latin.TryGetValue(letter.Value, out string? letters))
        {
            return letters;
        }

        if (!Rune.IsLetter(letter))
        {
            return null;
        }

        var other = new StringBuilder().Append(BeforeOtherLetter);
        AppendCode(other, letter.Value, 4);
        return other.ToString();
    }

    // Accents and apostrophes do not divide a word: O'Brien is Obrien.
    private static bool IsInsideWord(Rune rune) => rune.Value is '\'' or '’' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;

    private static void AppendCode(StringBuilder key, int value, int digits)
    {
        int power = 1;
        for (int i = 1; i < digits; i++)
        {
            power *= 36;
        }

        for (; power > 0; power /= 36)
        {
            key.Append(Digits36[value / power % 36]);
        }
    }
}
