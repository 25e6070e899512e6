using IntentPortal.Domain.Kernel;

namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>One term of a search: consecutive words, or a number in one of several spellings.</summary>
/// <param name="Words">The words; empty for a number.</param>
/// <param name="Digits">The spellings of a number; empty for words.</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, IReadOnlyList<string> Digits)
{
    /// <summary>The codes of records that the words may mean instead.</summary>
    public IReadOnlyList<TypedCode> Codes { get; init; } = [];

    /// <summary>
    /// Whether the last word is matched as a prefix. Latin words and numbers may still be incomplete; a Han character
    /// is complete. A single letter or digit would match too many words and is matched exactly, and so are one to three
    /// digits among phone numbers.
    /// </summary>
    public bool IsBeginning(bool amongNumbers)
    {
        string last = Words[^1];
        return !SearchText.IsHan(last.EnumerateRunes().First()) && !IsSingle && !(amongNumbers && last.Length < PhoneDigits.Fewest && last.All(char.IsAsciiDigit));
    }

    /// <summary>Whether it is a single letter or digit.</summary>
    public bool IsSingle => Words is [[var only]] && char.IsAsciiLetterOrDigit(only);
}
