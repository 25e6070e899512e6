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
            return NameSimilarity.OfPinyin(one, other) is { } read ? new NameEvidence([read, .. Differences(one, other)], NameRelation.Similar) : new NameEvidence([], NameRelation.Incomparable);
        }

        // 安溪铁观音 is 泉州安溪铁观音: a county that stands alone is read as a part of the name.
        if (Agreement(WithoutPlaceOf(one, other), WithoutPlaceOf(other, one)) is { } agreement)
        {
            return new NameEvidence([agreement, .. Differences(one, other)], agreement.Sign == MatchCriterion.Name ? NameRelation.Equal : NameRelation.Similar);
        }

        return NameContainment.HaveCommonPart(one, other) ? new NameEvidence(NameContainment.IsHalfCommon(one, other) ? [new(MatchCriterion.NameContained, 10)] : [], NameRelation.Related) : new NameEvidence([new(MatchCriterion.NameDiffers, -25)], NameRelation.Different);
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

        if (!DifferInTellingCharacters(one.Full, other.Full) && (one.IsChinese ? NameSimilarity.OfChinese(one, other) : NameSimilarity.OfWestern(one, other)) is { } similar)
        {
            return similar;
        }

        int contained = Math.Max(NameContainment.Of(one, other), NameContainment.Of(other, one));
        return contained > 0 ? new DuplicateScorePart(MatchCriterion.NameContained, contained)
            : (NameContainment.IsAbbreviation(one, other) || NameContainment.IsAbbreviation(other, one) ? new DuplicateScorePart(MatchCriterion.Abbreviation, 20) : null);
    }

    private static CustomerName WithoutPlaceOf(CustomerName one, CustomerName other) =>
        one.IsChinese && other.Places.FirstOrDefault(place => one.Core.Length >= place.Name.Length + 2 && one.Core.StartsWith(place.Name, StringComparison.Ordinal)) is { } place
            ? one.WithCore(one.Core[place.Name.Length..]) : one;

    private static bool DifferInTellingCharacters(string one, string other) => !one.Where(Telling.Contains).SequenceEqual(other.Where(Telling.Contains));
}
