using System.Globalization;
using System.Text;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Matching;

/// <summary>Parses Western names.</summary>
internal static class WesternName
{
    private static readonly HashSet<string> legalForms = new(StringComparer.Ordinal)
    {
        "corporation", "incorporated", "company", "limited", "gmbh", "corp", "inc", "llc", "llp", "ltd", "plc", "ag", "co", "kg", "se", "sa", "sas", "sarl", "srl", "spa", "nv", "bv", "ab", "as", "aps",
        "oy", "hf", "pty", "pte", "sdn", "bhd", "kk", "kgaa", "ohg", "ev",
    };

    private static readonly HashSet<string> skipped = new(StringComparer.Ordinal) { "the", "and", "und", "et", "of" };

    private static readonly HashSet<string> branchWords = new(StringComparer.Ordinal) { "branch", "division", "office", "plant" };

    /// <summary>Parses a name. The result is in lower case.</summary>
    public static CustomerName Read(string text)
    {
        List<string> words = Words(text);
        string branch = string.Empty;
        if (words.Count > 1 && branchWords.Contains(words[^1]))
        {
            int legal = words.FindIndex(1, legalForms.Contains);
            int firm = legal > 0 ? legal + 1 : 1;
            branch = string.Join(' ', words.Skip(firm));
            words = words[..firm];
        }

        List<string> named = [.. words.Where((w, i) => i == 0 || !legalForms.Contains(w))];
        List<string> places = [.. named.Skip(1).Where(PlaceNames.IsWestern)];
        named.RemoveAll(w => places.Contains(w));
        List<string> core = [.. named.Where(w => !IndustryTerms.Is(w))];
        core = core.Count == 0 || string.Concat(core).Length < 2 ? named : core;
        List<string> trades = [.. named.Except(core)];
        return new CustomerName(string.Concat(core), core, trades, [.. places.Select(p => "@" + p)], branch, string.Join(' ', named));
    }

    private static List<string> Words(string text)
    {
        string plain = new([.. UnicodeText.Normalized(text.Replace("'", string.Empty, StringComparison.Ordinal).Replace("’", string.Empty, StringComparison.Ordinal), NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).Select(c => char.IsLetterOrDigit(c) ? c : ' ')]);
        List<string> words = [];
        bool single = false;
        foreach (string word in plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !skipped.Contains(w)))
        {
            // Single letters such as J.P. and D & B form one word.
            if (word.Length == 1 && single)
            {
                words[^1] += word;
            }
            else
            {
                words.Add(word);
            }

            single = word.Length == 1;
        }

        return words;
    }
}
