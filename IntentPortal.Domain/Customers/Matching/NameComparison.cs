using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Matching;

/// <summary>Scores how likely two names belong to the same company or person.</summary>
internal static class NameComparison
{
    // Characters that distinguish names. A typing error does not replace one of them by another.
    private const string Telling = "一二三四五六七八九十0123456789东西南北上下";

    /// <summary>What the names say.</summary>
    public static NameEvidence Of(DuplicateProfile one, DuplicateProfile other)
    {
        if (one.Type == CustomerType.Person && other.Type == CustomerType.Person)
        {
            return OfPeople(one, other);
        }

        if (one.Type != other.Type)
        {
            return new NameEvidence([], NameRelation.Incomparable);
        }

        NameEvidence best = OfFirms(one.Name, other.Name);
        foreach ((CustomerName? a, CustomerName? b) in new[] { (one.ShortName, other.Name), (one.Name, other.ShortName), (one.ShortName, other.ShortName) })
        {
            if (a is not null && b is not null && OfFirms(a, b) is { } evidence && evidence.Sum > best.Sum)
            {
                best = evidence;
            }
        }

        // Branch, trade and place are part of the full names. A common short name does not outweigh differences in
        // them.
        return best.Parts.Any(p => p.Points > 0) || best.Relation is NameRelation.Incomparable or NameRelation.Related
            ? best with { Parts = [.. best.Parts, .. Differences(one.Name, other.Name).Where(d => !best.Has(d.Sign))] }
            : best;
    }

    private static NameEvidence OfPeople(DuplicateProfile one, DuplicateProfile other)
    {
        (string a, string b) = (one.PersonName, other.PersonName);
        return a.Length == 0 || b.Length == 0 ? new NameEvidence([], NameRelation.Incomparable)
            : a == b ? new NameEvidence([new(MatchCriterion.PersonName, 25)], NameRelation.Equal)
            : a.Length == b.Length && EditDistance.IsAtMost(a, b, 1) ? new NameEvidence([new(MatchCriterion.NameSimilar, 15)], NameRelation.Similar)
            : one.People.Any(person => other.People.Any(person.MayBe)) ? new NameEvidence([], NameRelation.Related)
            : new NameEvidence([new(MatchCriterion.NameDiffers, -25)], NameRelation.Different);
    }

    private static NameEvidence OfFirms(CustomerName one, CustomerName other)
    {
        if (one.Core.Length == 0 || other.Core.Length == 0)
        {
            return new NameEvidence([], NameRelation.Incomparable);
        }

        if (one.IsChinese != other.IsChinese)
        {
            return Pinyin(one, other) is { } read ? new NameEvidence([read, .. Differences(one, other)], NameRelation.Similar) : new NameEvidence([], NameRelation.Incomparable);
        }

        // 安溪铁观音 is 泉州安溪铁观音: a county that stands alone is read as a part of the name.
        if (Agreement(WithoutPlaceOf(one, other), WithoutPlaceOf(other, one)) is { } agreement)
        {
            return new NameEvidence([agreement, .. Differences(one, other)], agreement.Sign == MatchCriterion.Name ? NameRelation.Equal : NameRelation.Similar);
        }

        return HaveCommonPart(one, other) ? new NameEvidence(IsHalfCommon(one, other) ? [new(MatchCriterion.NameContained, 10)] : [], NameRelation.Related) : new NameEvidence([new(MatchCriterion.NameDiffers, -25)], NameRelation.Different);
    }

    private static IEnumerable<DuplicateScorePart> Differences(CustomerName one, CustomerName other)
    {
        if (one.Trades.Count > 0 && other.Trades.Count > 0 && !one.Trades.Overlaps(other.Trades))
        {
            // A trade in another language may be another word for the same.
            yield return new DuplicateScorePart(MatchCriterion.TradeDiffers, one.IsChinese == other.IsChinese ? -30 : -15);
        }

        if (one.Branch != other.Branch)
        {
            yield return new DuplicateScorePart(MatchCriterion.BranchDiffers, -60);
        }

        if (IsFirmOfGroup(one, other) || IsFirmOfGroup(other, one) || IsUnitElsewhere(one, other) || IsUnitElsewhere(other, one))
        {
            yield return new DuplicateScorePart(MatchCriterion.GroupDiffers, -35);
        }

        if (PlaceNames.Contradict(one.Places, other.Places) is { } level)
        {
            yield return new DuplicateScorePart(MatchCriterion.PlaceDiffers, level switch { PlaceLevel.Country => -50, PlaceLevel.City => -40, _ => -25 });
        }
    }

    // The group has a general name, its firm a trade or a place of its own.
    private static bool IsFirmOfGroup(CustomerName group, CustomerName firm) =>
        group.IsGroup && !firm.IsGroup && group.IsChinese == firm.IsChinese
        && ((firm.HasOwnPlace && !group.HasOwnPlace) || ((group.Trades.Count > 0 || !group.IsChinese) && firm.Trades.Except(group.Trades).Any()));

    // Rossetti France SAS is not Rossetti S.p.A.
    private static bool IsUnitElsewhere(CustomerName unit, CustomerName firm) =>
        firm.Places.Count == 0 && firm.FormCountries.Count > 0 && unit.Places.Any(place => !firm.FormCountries.Contains(place.Country));

    private static DuplicateScorePart? Agreement(CustomerName one, CustomerName other)
    {
        if (one.Core == other.Core || one.Sorted == other.Sorted)
        {
            bool sameTrades = one.Trades.SetEquals(other.Trades);
            return sameTrades ? new DuplicateScorePart(MatchCriterion.Name, 50) : new DuplicateScorePart(MatchCriterion.NameContained, 45);
        }

        if (one.Full == other.Full)
        {
            return new DuplicateScorePart(MatchCriterion.Name, 50);
        }

        if (!DifferInTellingCharacters(one.Full, other.Full) && (one.IsChinese ? SimilarChinese(one, other) : SimilarWestern(one, other)) is { } similar)
        {
            return similar;
        }

        int contained = Math.Max(Contained(one, other), Contained(other, one));
        return contained > 0 ? new DuplicateScorePart(MatchCriterion.NameContained, contained)
            : (IsAbbreviation(one, other) || IsAbbreviation(other, one) ? new DuplicateScorePart(MatchCriterion.Abbreviation, 20) : null);
    }

    private static CustomerName WithoutPlaceOf(CustomerName one, CustomerName other) =>
        one.IsChinese && other.Places.FirstOrDefault(place => one.Core.Length >= place.Name.Length + 2 && one.Core.StartsWith(place.Name, StringComparison.Ordinal)) is { } place
            ? one.WithCore(one.Core[place.Name.Length..]) : one;

    private static DuplicateScorePart? SimilarChinese(CustomerName one, CustomerName other)
    {
        bool sameTrades = one.Trades.SetEquals(other.Trades);
        if (one.Sound == other.Sound && one.Core.Length == other.Core.Length)
        {
            return new DuplicateScorePart(MatchCriterion.NameSimilar, sameTrades ? 45 : 25);
        }

        int shorter = Math.Min(one.Core.Length, other.Core.Length);
        (string here, string there) = WithoutCommonEnd(one.Core, other.Core);
        if (here.Length == 2 && there.Length == 2 && EditDistance.IsAtMost(here, there, 1))
        {
            // Two characters are too few to tell an error from another name: something else must speak for it.
            return new DuplicateScorePart(MatchCriterion.NameSimilar, IsMistakenForOther(here, there) ? 25 : IsSwapped(here, there) ? 20 : 10);
        }

        if (shorter >= 3 && EditDistance.IsAtMost(one.Core, other.Core, 1))
        {
            // One left out, added or taken for another is a typing error; two characters of three, and any other one of
            // four, are names of two firms as often.
            return new DuplicateScorePart(MatchCriterion.NameSimilar, !sameTrades ? 25 : IsMistakenForOther(one.Core, other.Core) ? 45 : shorter == 3 ? 30 : one.Core.Length == other.Core.Length && !IsSwapped(one.Core, other.Core) ? 35 : 45);
        }

        // An error in a trade word, which leaves it in one core only.
        return one.Full.Length >= 5 && EditDistance.IsAtMost(one.Full, other.Full, 1)
            ? new DuplicateScorePart(MatchCriterion.NameSimilar, one.Full.AsSpan().CommonPrefixLength(other.Full) > shorter && SharesKey(one, other) ? 45 : 20)
            : null;
    }

    // Two characters that both names end with may be a trade that is in no list: 天河灯具, 大河灯具.
    private static (string One, string Other) WithoutCommonEnd(string one, string other)
    {
        int end = 0;
        while (end < Math.Min(one.Length, other.Length) - 2 && one[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }

        return end < 2 ? (one, other) : (one[..^end], other[..^end]);
    }

    private static bool IsSwapped(string one, string other) => one.Order().SequenceEqual(other.Order());

    // One character is another that looks like it.
    private static bool IsMistakenForOther(string one, string other)
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        int at = one.AsSpan().CommonPrefixLength(other);
        return HanCharacters.LookAlike(one[at], other[at]) && one.AsSpan(at + 1).SequenceEqual(other.AsSpan(at + 1));
    }

    private static DuplicateScorePart? SimilarWestern(CustomerName one, CustomerName other)
    {
        bool sameTrades = one.Trades.SetEquals(other.Trades);
        if (IsMistyped(one.Core, other.Core) && SharesKey(one, other))
        {
            // Nobody errs in the first letter.
            return new DuplicateScorePart(MatchCriterion.NameSimilar, sameTrades && one.Core[0] == other.Core[0] ? 45 : 25);
        }

        // An error in a trade word leaves it in one core only.
        return one.FullSound.Length >= 10 && one.FullSound[0] == other.FullSound[0] && IsMistyped(one.FullSound, other.FullSound) && HaveCommonPart(one, other)
            ? new DuplicateScorePart(MatchCriterion.NameSimilar, SharesKey(one, other) ? 45 : 25)
            : null;
    }

    private static bool IsMistyped(string one, string other)
    {
        int errors = Math.Min(one.Length, other.Length) switch { < 5 => 0, < 10 => 1, _ => 2 };
        return errors > 0 && EditDistance.IsAtMost(one, other, errors);
    }

    // What is not found by a key must not be told by the name alone.
    private static bool SharesKey(CustomerName one, CustomerName other) => one.Keys().Intersect(other.Keys()).Any();

    private static DuplicateScorePart? Pinyin(CustomerName one, CustomerName other)
    {
        (CustomerName chinese, CustomerName western) = one.IsChinese ? (one, other) : (other, one);
        if (chinese.Core.Length < 2)
        {
            return null;
        }

        if (chinese.FullSound == western.FullSound && chinese.Full.Length > chinese.Core.Length)
        {
            return new DuplicateScorePart(MatchCriterion.NamePinyin, 45);
        }

        // Hengxing as one word lost its ending as an English word does.
        if (chinese.Sound != western.Core && IndustryTerms.Folded(chinese.Sound) != western.Core && chinese.FullSound != western.Core)
        {
            return null;
        }

        // Many names read alike: place and trade must fit too.
        bool samePlace = chinese.Places.Any(a => a.Province is not null && western.Places.Any(b => b.Province == a.Province)) && PlaceNames.Contradict(chinese.Places, western.Places) is null;
        bool sameTrade = chinese.Trades.Overlaps(western.Trades);
        return new DuplicateScorePart(MatchCriterion.NamePinyin, 25 + (samePlace ? 10 : 0) + (sameTrade ? 10 : 0));
    }

    private static bool DifferInTellingCharacters(string one, string other) => !one.Where(Telling.Contains).SequenceEqual(other.Where(Telling.Contains));

    private static int Contained(CustomerName longer, CustomerName shorter)
    {
        if (!longer.IsChinese)
        {
            return shorter.Words.Count < longer.Words.Count && shorter.Core.Length >= 4 && !shorter.Words.Except(longer.Words).Any() ? 25 : 0;
        }

        if (shorter.Core.Length < 2)
        {
            return 0;
        }

        // 海曙鲜达 is 鲜达 with a town before it that is in no list.
        return longer.Core.EndsWith(shorter.Core, StringComparison.Ordinal) ? longer.Core.Length - shorter.Core.Length is 2 or 3 ? 30 : 20
            : longer.Full.StartsWith(shorter.Full, StringComparison.Ordinal) || (shorter.Core.Length >= 3 && longer.Letters.Contains(shorter.Core, StringComparison.Ordinal)) ? 25
            : 0;
    }

    private static bool IsAbbreviation(CustomerName shorter, CustomerName longer)
    {
        string letters = shorter.Full.Length > 2 ? shorter.Full.TrimStart('第').TrimEnd('厂', '店') : shorter.Full;
        if (!longer.IsChinese)
        {
            return shorter.Words.Count == 1 && shorter.Core.Length >= 2 && shorter.Core == string.Concat(longer.Letters.Split(' ').Select(w => w[0]));
        }

        // The trade is shortened too (附院 for 附属医院); a third of the characters must be left out.
        string whole = longer.Letters;
        if (shorter.Branch != longer.Branch || letters.Length < 2)
        {
            return false;
        }

        if (shorter.Core.Length >= 3 && longer.Core.Length > shorter.Core.Length && longer.Core[0] == shorter.Core[0] && IsWithin(shorter.Core, longer.Core))
        {
            return true;
        }

        if (letters.Length * 3 > whole.Length * 2)
        {
            return false;
        }

        string own = longer.Full.TrimStart('第');
        return IsWithin(letters, whole) && whole[0] == letters[0] || (IsWithin(letters, own) && own[0] == letters[0]) || (IsWithin(shorter.Letters, whole) && whole[0] == shorter.Letters[0]);
    }

    // In their order, with others between them.
    private static bool IsWithin(string letters, string whole)
    {
        int at = 0;
        foreach (char c in whole)
        {
            at += at < letters.Length && c == letters[at] ? 1 : 0;
        }

        return at == letters.Length;
    }

    // 河口渔港 and 射阳渔港: half of a name is no more than a hint.
    private static bool IsHalfCommon(CustomerName one, CustomerName other)
    {
        int half = Math.Max(2, (Math.Min(one.Core.Length, other.Core.Length) + 1) / 2);
        return one.IsChinese && one.Trades.SetEquals(other.Trades) && Enumerable.Range(0, Math.Max(0, one.Core.Length - half + 1)).Any(i => other.Core.Contains(one.Core.Substring(i, half), StringComparison.Ordinal));
    }

    // Of short names of one trade one character is enough: 老周粮油店 and 周记粮油经营部.
    private static bool HaveCommonPart(CustomerName one, CustomerName other) => one.IsChinese
        ? (Math.Max(one.Core.Length, other.Core.Length) <= 3 && one.Trades.Overlaps(other.Trades) && one.Core.Intersect(other.Core).Any())
        || Enumerable.Range(0, Math.Max(0, one.Core.Length - 1)).Any(i => other.Core.Contains(one.Core.Substring(i, 2), StringComparison.Ordinal))
        : one.Words.Any(word => word.Length >= 4 && other.Words.Contains(word));
}
