using System.Text;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Matching;

/// <summary>
/// Normalises people's names for comparison: without salutations, and with the words of Western names in sorted order.
/// </summary>
internal static class PersonNameNormalizer
{
    private static readonly string[] chineseSalutations = ["先生", "女士", "小姐", "老师", "经理", "总"];

    private static readonly HashSet<string> salutations = new(StringComparer.Ordinal) { "mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau" };

    /// <summary>The normal form of a name.</summary>
    public static string Of(string? name)
    {
        string text = UnicodeText.Normalized(name, NormalizationForm.FormKC).ToLowerInvariant().Replace("'", string.Empty, StringComparison.Ordinal).Replace("’", string.Empty, StringComparison.Ordinal);
        string letters = new([.. text.Select(c => char.IsLetter(c) ? c : ' ')]);
        string[] words = letters.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(w => HanCharacters.IsHan(w)))
        {
            string joined = string.Concat(words);
            string? salutation = chineseSalutations.FirstOrDefault(s => joined.Length > s.Length + 1 && joined.EndsWith(s, StringComparison.Ordinal));
            return HanCharacters.Simplified(salutation is null ? joined : joined[..^salutation.Length]);
        }

        return string.Join(' ', words.Where(w => !salutations.Contains(w)).Order(StringComparer.Ordinal));
    }
}
