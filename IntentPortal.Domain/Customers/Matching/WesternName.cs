using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Matching;

/// <summary>Takes Western names apart.</summary>
internal static partial class WesternName
{
    // With the countries that they tell, where they tell one.
    private const string NationalForms = """
        corporation usa canada japan
        incorporated usa canada
        gmbh germany austria switzerland
        corp usa canada japan
        inc usa canada
        plc uk
        ag germany austria switzerland
        kg germany austria
        sas france
        sarl france switzerland
        srl italy romania
        spa italy
        nv netherlands belgium
        bv netherlands belgium
        ab sweden finland
        as norway denmark
        aps denmark
        oy finland
        oyj finland
        pty australia africa
        pte singapore
        sdn malaysia
        bhd malaysia
        kk japan
        kgaa germany
        ohg germany
        ev germany
        sl spain
        lda portugal
        ooo russia
        zoo poland
        sro czech
        kft hungary
        """;

    private const string OtherForms = "company limited llc llp ltd co se sa hf ou youxian gongsi gufen zeren jituan";

    private static readonly Dictionary<string, string[]> legalForms = LegalForms();

    private static readonly HashSet<string> skipped = new(StringComparer.Ordinal) { "the", "and", "und", "et", "of", "for", "at", "in" };

    private static readonly HashSet<string> branchWords = new(StringComparer.Ordinal) { "branch", "division", "office", "plant" };

    private static readonly HashSet<string> groupWords = new(StringComparer.Ordinal) { "group", "holding", "holdings" };

    /// <summary>Takes a name apart; lower case.</summary>
    public static CustomerName Read(string text)
    {
        List<string> words = Words(TwoWords().Replace(text, "$1$2$3$4"));
        string branch = string.Empty;
        if (words.Count > 1 && branchWords.Contains(words[^1]))
        {
            int legal = words.FindIndex(1, legalForms.ContainsKey);
            int firm = legal > 0 ? legal + 1 : 1;
            branch = string.Join(' ', words.Skip(firm));
            words = words[..firm];
        }

        List<string> forms = [.. words.Skip(1).Where(legalForms.ContainsKey)];
        List<string> named = [.. words.Where((w, i) => i == 0 || !legalForms.ContainsKey(w))];
        List<Place> places = Places(named);
        bool isGroup = named.Exists(groupWords.Contains);
        named = [.. named.Select(w => IndustryTerms.Folded(WithoutUmlaut(w)))];
        List<string> core = [.. named.Where(w => !IndustryTerms.Is(w))];
        core = core.Count == 0 || string.Concat(core).Length < 2 ? named : core;
        List<string> trades = [.. named.Except(core)];
        return new CustomerName(string.Concat(core), core, trades, places, branch, string.Join(' ', named))
        {
            IsGroup = isGroup,
            FormCountries = forms.Select(form => legalForms[form]).FirstOrDefault(countries => countries.Length > 0) ?? [],
        };
    }

    // A place that begins a name is one where a name is left without it: Hangzhou Binghe, but not China Mobile. A county's
    // name in pinyin is another word as often.
    private static List<Place> Places(List<string> named)
    {
        List<Place> places = [];
        for (int i = named.Count - 1; i >= 0; i--)
        {
            if (PlaceNames.OfWestern(named[i]) is { } place && (i > 0 || (!place.IsChina && place.District is null && named.Skip(1).Any(w => !IndustryTerms.Is(IndustryTerms.Folded(w))))))
            {
                places.Add(place);
                named.RemoveAt(i);
            }
        }

        return places;
    }

    // ü is written ue where there is no key for it; one form for both. Xue and yue are pinyin.
    private static string WithoutUmlaut(string word) => Umlaut().Replace(word, "$1");

    private static List<string> Words(string text)
    {
        string plain = new([.. UnicodeText.Normalized(text.Replace("'", string.Empty, StringComparison.Ordinal).Replace("’", string.Empty, StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal).Replace("ø", "o", StringComparison.Ordinal), NormalizationForm.FormD)
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

    private static Dictionary<string, string[]> LegalForms()
    {
        var forms = NationalForms.Split('\n', StringSplitOptions.TrimEntries).Select(line => line.Split(' ')).ToDictionary(words => words[0], words => words[1..], StringComparer.Ordinal);
        foreach (string form in OtherForms.Split(' '))
        {
            forms[form] = [];
        }

        return forms;
    }

    [GeneratedRegex("([ao]|(?<![yxjq])u)e")]
    private static partial Regex Umlaut();

    [GeneratedRegex(@"\b(hong) (kong)\b|\b(new) (zealand)\b")]
    private static partial Regex TwoWords();
}
