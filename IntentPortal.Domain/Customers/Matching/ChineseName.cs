using System.Text.RegularExpressions;

namespace IntentPortal.Domain.Customers.Matching;

/// <summary>Parses Chinese company names.</summary>
internal static partial class ChineseName
{
    private const int Least = 2;

    private static readonly string[] legalForms = ["集团股份有限公司", "集团有限责任公司", "集团有限公司", "有限责任公司", "股份有限公司", "股份公司", "有限公司"];

    private static readonly string[] looseForms = ["集团公司", "公司", "集团"];

    /// <summary>Parses a name. The result uses simplified characters in lower case.</summary>
    public static CustomerName Read(string text)
    {
        List<string> places = [];
        string letters = new([.. Brackets().Replace(text, match => Bracketed(match.Groups[1].Value, places)).Where(char.IsLetterOrDigit)]);
        (string firm, string branch) = Branch(letters);
        firm = WithoutLegalForm(firm);
        string rest = WithoutPlaces(firm, places);
        List<string> trades = [];
        string core = rest;
        while (IndustryTerms.AtEnd(core) is { } trade && core.Length - trade.Length >= Least)
        {
            trades.Insert(0, trade);
            core = core[..^trade.Length];
        }

        if (IndustryTerms.Is(core))
        {
            // The name has only trade words, as in 上海电气, so the place is part of the name.
            core = places.LastOrDefault(p => p != PlaceNames.Country) + core;
        }

        return new CustomerName(core, [core], trades, places, branch, firm);
    }

    private static string Bracketed(string content, List<string> places)
    {
        string inner = content.Trim();
        if (PlaceNames.At(inner) is { } found && found.Length == inner.Length)
        {
            places.Add(found.Place);
            return string.Empty;
        }

        return inner == "集团" ? string.Empty : inner;
    }

    // Finds a branch such as 分公司 after the legal form, after 集团 or 银行, or otherwise after the first four characters.
    private static (string Firm, string Branch) Branch(string letters)
    {
        if (!BranchWord().IsMatch(letters))
        {
            return (letters, string.Empty);
        }

        Match split = AfterFirm().Match(letters);
        return split.Success ? (split.Groups[1].Value, split.Groups[2].Value)
            : letters.Length > 6 ? (letters[..4], letters[4..])
            : (letters, string.Empty);
    }

    private static string WithoutLegalForm(string firm)
    {
        bool found = true;
        while (found)
        {
            string? form = EndOf(firm, legalForms, 0) ?? EndOf(firm, legalForms, 1) ?? EndOf(firm, looseForms, 0);
            found = form is not null;
            firm = form is null ? firm : firm[..^form.Length];
        }

        return firm.Length > 4 && firm.EndsWith('厂') ? firm[..^1] : firm;
    }

    // A legal form with a typing error, such as 有线公司, still counts.
    private static string? EndOf(string firm, string[] forms, int errors) =>
        forms.FirstOrDefault(f => firm.Length - f.Length >= Least && EditDistance.IsAtMost(firm[^f.Length..], f, errors));

    private static string WithoutPlaces(string firm, List<string> places)
    {
        string rest = firm;
        bool inCity = false;
        while (PlaceNames.At(rest) is { } found && rest.Length - found.Length >= Least)
        {
            places.Add(found.Place);
            inCity |= rest[found.Length - 1] == '市';
            rest = rest[found.Length..];
        }

        Match county = (inCity || places.Count > 0 ? District() : County()).Match(rest);
        if (county.Success && rest.Length - county.Length >= Least + 1)
        {
            rest = rest[county.Length..];
        }

        // The place may be at the end, as in 汇博机器人苏州有限公司.
        for (int length = 2; length <= 4 && rest.Length - length >= Least + 1; length++)
        {
            if (PlaceNames.At(rest[^length..]) is { } last && last.Length == length)
            {
                places.Add(last.Place);
                return rest[..^length];
            }
        }

        return rest;
    }

    [GeneratedRegex(@"[(\[【]([^)\]】]*)[)\]】]")]
    private static partial Regex Brackets();

    [GeneratedRegex("(分公司|支公司|分行|支行|营业部|门店|分店|办事处|事业部|分厂|工厂|旗舰店|专卖店|[一二三四五六七八九十]厂)$")]
    private static partial Regex BranchWord();

    [GeneratedRegex("^(.{2,}(?:有限公司|责任公司|总公司)|.{2,}?(?:集团|银行|公司))(.+)$")]
    private static partial Regex AfterFirm();

    [GeneratedRegex("^[^市]{2,3}?市")]
    private static partial Regex County();

    [GeneratedRegex("^.{1,3}?(新区|开发区|区|县|市)")]
    private static partial Regex District();
}
