namespace IntentPortal.Infrastructure.Search;

/// <summary>One part of what was typed: words that must stand one after the other, or a number under which any of its spellings is looked for.</summary>
/// <param name="Words">The words; empty for a number.</param>
/// <param name="Digits">The spellings of a number; empty for words.</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, IReadOnlyList<string> Digits)
{
    /// <summary>
    /// Whether the last word need only begin so: Latin words and numbers are still being typed, a Han character is whole. Among phone numbers, one to three digits would
    /// begin very many.
    /// </summary>
    public bool IsBeginning(bool amongNumbers)
    {
        string last = Words[^1];
        return !SearchText.IsHan(last.EnumerateRunes().First()) && !(amongNumbers && last.Length < PhoneDigits.Fewest && last.All(char.IsAsciiDigit));
    }
}
