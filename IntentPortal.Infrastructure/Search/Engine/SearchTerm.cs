namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>
/// One part of what was typed: words that must stand one after the other, or a number under which any of its spellings
/// is looked for.
/// </summary>
/// <param name="Words">The words; empty for a number.</param>
/// <param name="Digits">The spellings of a number; empty for words.</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, IReadOnlyList<string> Digits)
{
    /// <summary>
    /// Whether the last word need only begin so: Latin words and numbers are still being typed, a Han character is
    /// whole. A single letter or digit begins a large part of all words and is looked for as it stands; among phone
    /// numbers so do one to three digits.
    /// </summary>
    public bool IsBeginning(bool amongNumbers)
    {
        string last = Words[^1];
        return !SearchText.IsHan(last.EnumerateRunes().First()) && !IsSingle && !(amongNumbers && last.Length < PhoneDigits.Fewest && last.All(char.IsAsciiDigit));
    }

    /// <summary>Whether it is a letter or a digit alone.</summary>
    public bool IsSingle => Words is [[var only]] && char.IsAsciiLetterOrDigit(only);
}
