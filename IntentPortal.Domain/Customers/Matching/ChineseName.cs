using System.Text.RegularExpressions;

namespace IntentPortal.Domain.Customers.Matching;

/// <summary>Parses Chinese company names.</summary>
internal static partial class ChineseName
{
    private const int Least = 2;
    private const string Numerals = "〇一二三四五六七八九";

    private static readonly string[] legalForms = ["集团股份有限公司", "集团有限责任公司", "集团有限公司", "有限责任公司", "股份有限公司", "股份公司", "有限公司"];

    private static readonly string[] looseForms = ["集团公司", "公司", "集团", "总部"];

    /// <summary>Parses a name. The result uses simplified characters in lower case.</summary>
    public static CustomerName Read(string text)
    {
        List<Place> places = [];
        string unit = string.Empty;
        string letters = WithNumerals(new([.. Brackets().Replace(text, match => Bracketed(match.Groups[1].Value, places, ref unit)).Where(char.IsLetterOrDigit)]));
        bool isGroup = letters.Contains("集团", StringComparison.Ordinal) || letters.Contains("控股", StringComparison.Ordinal);
        bool hasOwnPlace = places.Exists(place => !place.IsChina);
        (string firm, string branch) = Branch(letters);
        firm = WithoutLegalForm(firm);
        string rest = WithoutPlaces(firm, places);
        List<string> trades = [];
        string core = rest;
        while (TradeAtEnd(core) is { } trade)
        {
            trades.Insert(0, trade);
            core = core[..^trade.Length];
        }

        if (IndustryTerms.Is(core))
        {
            // Nothing but trade words, as in 上海电气: then the place is part of the name.
            core = places.LastOrDefault(p => !p.IsChina)?.Name + core;
        }

        return new CustomerName(core, [core], trades, places, branch + unit, firm) { IsGroup = isGroup, HasOwnPlace = hasOwnPlace };
    }

    // 老周粮油店 and 竹海竹业 end with one character more.
    private static string? TradeAtEnd(string text) =>
        IndustryTerms.AtEnd(text) is { } word ? text.Length - word.Length >= Least ? word : null
        : text.Length > Least + 1 && "店行厂社坊铺业".Contains(text[^1]) ? text[^1..]
        : null;

    // 7号仓 is 七号仓.
    private static string WithNumerals(string letters) => SingleDigit().Replace(letters, digit => Numerals[digit.Value[0] - '0'].ToString());

    private static string Bracketed(string content, List<Place> places, ref string unit)
    {
        string inner = content.Trim();
        if (PlaceNames.At(inner) is { } found && found.Length == inner.Length)
        {
            places.Add(found.Place);
            return string.Empty;
        }

        if (BranchWord().IsMatch(inner) || Department().IsMatch(inner))
        {
            unit = inner;
            return string.Empty;
        }

        return inner == "集团" ? string.Empty : inner;
    }

    // 分公司 and the like after the legal form, after 集团 or 银行, or, where there is neither, after the first four
    // characters. What an institution's name goes on with, and a firm of a group, is a customer of its own too.
    private static (string Firm, string Branch) Branch(string letters)
    {
        if (BranchWord().IsMatch(letters))
        {
            Match split = AfterFirm().Match(letters);
            return split.Success ? (split.Groups[1].Value, split.Groups[2].Value)
                : letters.Length > 6 ? (letters[..4], letters[4..])
                : (letters, string.Empty);
        }

        Match group = AfterGroup().Match(letters);
        if (group.Success && WithoutLegalForm("集团" + group.Groups[2].Value) is { Length: > 2 } own && !IsGeneral(own[2..]))
        {
            return (group.Groups[1].Value, own[2..]);
        }

        Match institution = AfterInstitution().Match(letters);
        return institution.Success ? (institution.Groups[1].Value, institution.Groups[2].Value) : (letters, string.Empty);
    }

    private static bool IsGeneral(string text) => IndustryTerms.IsOnly(text) && IndustryTerms.AtEnd(text) is { } word && word.Length == text.Length && IndustryTerms.Trade(word) is null;

    private static string WithoutLegalForm(string firm)
    {
        bool found = true;
        while (found)
        {
            string? mistyped = EndOf(firm, legalForms, 1);
            string? exact = EndOf(firm, legalForms, 0);
            string? form = mistyped?.Length > exact?.Length ? mistyped : exact ?? mistyped ?? EndOf(firm, looseForms, 0);
            found = form is not null;
            firm = form is null ? firm : firm[..^form.Length];
        }

        return firm.Length > 4 && firm.EndsWith('厂') ? firm[..^1] : firm;
    }

    // With a typing error, as in 有线公司 and 般份有限公司, it is still the legal form.
    private static string? EndOf(string firm, string[] forms, int errors) =>
        forms.FirstOrDefault(f => firm.Length - f.Length >= Least && EditDistance.IsAtMost(firm[^f.Length..], f, errors));

    private static string WithoutPlaces(string firm, List<Place> places)
    {
        string rest = firm;
        Place? last = null;
        while ((PlaceNames.At(rest, last) ?? (last is null ? PlaceNames.MistypedAt(rest) : null)) is { } found && rest.Length - found.Length >= Least && MayBeTaken(rest, found.Length, last))
        {
            places.Add(found.Place);
            last = found.Place.IsChina ? last : found.Place;
            rest = rest[found.Length..];
        }

        if (last is null && PlaceNames.DistrictAt(rest) is { } district && rest.Length - district.Length >= Least)
        {
            places.Add(district.Place);
            last = district.Place;
            rest = rest[district.Length..];
        }

        Match county = (last is not null ? District() : County()).Match(rest);
        if (county.Success && rest.Length - county.Length >= Least + 1)
        {
            rest = rest[county.Length..];
        }

        // The place may be at the end, as in 汇博机器人苏州有限公司.
        for (int length = 2; length <= 4 && rest.Length - length >= Least + 1; length++)
        {
            if (PlaceNames.At(rest[^length..]) is { } end && end.Length == length)
            {
                places.Add(end.Place);
                return rest[..^length];
            }
        }

        return rest;
    }

    // 石家庄长安食品: a district without 区 is none where nothing but trade words would be left.
    private static bool MayBeTaken(string rest, int length, Place? around) =>
        around is null || rest[length - 1] is '区' or '县' or '市' or '镇' || !IndustryTerms.IsOnly(rest[length..]);

    [GeneratedRegex(@"[(\[【〔「]([^)\]】〕」]*)[)\]】〕」]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"(?<!\d)\d(?=\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex SingleDigit();

    [GeneratedRegex("(分公司|支公司|分行|支行|营业部|营业厅|门店|分店|[东西南北中新老]店|办事处|事业部|分厂|(?<!加)工厂|旗舰店|专卖店|分部|分院|院区|校区|分校|项目部|[一二三四五六七八九十]厂)$")]
    private static partial Regex BranchWord();

    [GeneratedRegex("(部|科|处|室|车间|食堂|后勤)$")]
    private static partial Regex Department();

    [GeneratedRegex("^(.{2,}(?:有限公司|责任公司|总公司)|.{2,}(?:医院|大学|学院)(?=.{1,4}[院校]区$|.{0,4}分[院校]$)|.{2,}?(?:集团|银行|公司))(.+)$")]
    private static partial Regex AfterFirm();

    [GeneratedRegex("^(.{2,}?集团)(?!有限|股份|公司|责任)(.{2,})$")]
    private static partial Regex AfterGroup();

    [GeneratedRegex("^(.{2,}(?:医院|大学|学院|公司))([^医学]{1,8}(?:所|科|处|部|室|车间|中心)|食堂|后勤)$")]
    private static partial Regex AfterInstitution();

    [GeneratedRegex("^[^市]{2,3}?市")]
    private static partial Regex County();

    [GeneratedRegex("^(?:.{1,3}?(?:新区|开发区|工业园区|区|县|市)|.{2,3}?(?:镇|乡|街道))")]
    private static partial Regex District();
}
