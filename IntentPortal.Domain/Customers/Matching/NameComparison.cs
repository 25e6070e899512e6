namespace IntentPortal.Domain.Customers.Matching;

/// <summary>Scores how likely two names belong to the same company or person.</summary>
internal static class NameComparison
{
    // Characters that distinguish names. A typing error does not replace one of them by another.
    private const string Telling = "一二三四五六七八九十0123456789东西南北上下";

    /// <summary>The parts of the score that come from the names.</summary>
    public static IReadOnlyList<DuplicateScorePart> Of(DuplicateProfile one, DuplicateProfile other)
    {
        if (one.Type == CustomerType.Person && other.Type == CustomerType.Person)
        {
            return OfPeople(one.PersonName, other.PersonName);
        }

        List<DuplicateScorePart> best = [.. OfFirms(one.Name, other.Name)];
        foreach ((CustomerName? a, CustomerName? b) in new[] { (one.ShortName, other.Name), (one.Name, other.ShortName), (one.ShortName, other.ShortName) })
        {
            if (a is not null && b is not null && OfFirms(a, b) is { } parts && parts.Sum(p => p.Points) > best.Sum(p => p.Points))
            {
                best = [.. parts];
            }
        }

        // Branch, trade and place are part of the full names. A common short name does not outweigh differences in
        // them.
        if (best.Exists(p => p.Points > 0))
        {
            best.AddRange(Differences(one.Name, other.Name).Where(d => best.TrueForAll(p => p.Sign != d.Sign)));
        }

        return best;
    }

    private static IReadOnlyList<DuplicateScorePart> OfPeople(string one, string other) =>
        one.Length == 0 || other.Length == 0 ? []
        : one == other ? [new(MatchCriterion.PersonName, 25)]
        : one.Length == other.Length && EditDistance.IsAtMost(one, other, 1) ? [new(MatchCriterion.NameSimilar, 15)]
        : [new(MatchCriterion.NameDiffers, -25)];

    private static List<DuplicateScorePart> OfFirms(CustomerName one, CustomerName other)
    {
        if (one.Core.Length == 0 || other.Core.Length == 0)
        {
            return [];
        }

        if (Agreement(one, other) is not { } agreement)
        {
            // A Chinese and a Western name cannot be compared.
            return one.IsChinese == other.IsChinese ? [new(MatchCriterion.NameDiffers, -25)] : [];
        }

        return [agreement, .. Differences(one, other)];
    }

    private static IEnumerable<DuplicateScorePart> Differences(CustomerName one, CustomerName other)
    {
        if (TradesDiffer(one, other))
        {
            yield return new DuplicateScorePart(MatchCriterion.TradeDiffers, -30);
        }

        if (one.Branch != other.Branch)
        {
            yield return new DuplicateScorePart(MatchCriterion.BranchDiffers, -60);
        }

        if (PlaceNames.Contradict(Told(one), Told(other)))
        {
            yield return new DuplicateScorePart(MatchCriterion.PlaceDiffers, -25);
        }
    }

    private static List<string> Told(CustomerName name) => [.. name.Places.Where(p => p != PlaceNames.Country)];

    private static DuplicateScorePart? Agreement(CustomerName one, CustomerName other)
    {
        if (one.Core == other.Core)
        {
            bool sameTrades = Special(one).SetEquals(Special(other));
            return sameTrades ? new DuplicateScorePart(MatchCriterion.Name, 50) : new DuplicateScorePart(MatchCriterion.NameContained, 45);
        }

        if (one.Full == other.Full)
        {
            return new DuplicateScorePart(MatchCriterion.Name, 50);
        }

        if (Similar(one, other) is { } similar)
        {
            return similar;
        }

        return Contains(one, other) || Contains(other, one) ? new DuplicateScorePart(MatchCriterion.NameContained, 25)
            : IsAbbreviation(one, other) || IsAbbreviation(other, one) ? new DuplicateScorePart(MatchCriterion.Abbreviation, 20)
            : null;
    }

    private static DuplicateScorePart? Similar(CustomerName one, CustomerName other)
    {
        if (one.IsChinese != other.IsChinese || DifferInTellingCharacters(one.Full, other.Full))
        {
            return null;
        }

        bool sameTrades = Special(one).SetEquals(Special(other));
        if (one.IsChinese)
        {
            if (HanText.Sound(one.Core) == HanText.Sound(other.Core))
            {
                return new DuplicateScorePart(MatchCriterion.NameSimilar, sameTrades ? 45 : 25);
            }

            // With three characters, two in common occur in many names. From four characters on a typing error is
            // likely.
            int shorter = Math.Min(one.Core.Length, other.Core.Length);
            return shorter >= 3 && EditDistance.IsAtMost(one.Core, other.Core, 1) ? new DuplicateScorePart(MatchCriterion.NameSimilar, !sameTrades ? 25 : shorter == 3 ? 30 : 45)
                : one.Full.Length >= 5 && EditDistance.IsAtMost(one.Full, other.Full, 1) ? new DuplicateScorePart(MatchCriterion.NameSimilar, 20)
                : null;
        }

        int errors = Math.Min(one.Core.Length, other.Core.Length) switch { < 5 => 0, < 10 => 1, _ => 2 };
        return errors > 0 && EditDistance.IsAtMost(one.Core, other.Core, errors) ? new DuplicateScorePart(MatchCriterion.NameSimilar, sameTrades ? 45 : 25) : null;
    }

    private static bool DifferInTellingCharacters(string one, string other) => !one.Where(Telling.Contains).SequenceEqual(other.Where(Telling.Contains));

    private static bool Contains(CustomerName longer, CustomerName shorter) =>
        longer.IsChinese == shorter.IsChinese
        && (longer.IsChinese
            ? shorter.Core.Length >= 2 && longer.Full.StartsWith(shorter.Full, StringComparison.Ordinal)
            : shorter.Words.Count < longer.Words.Count && shorter.Core.Length >= 4 && shorter.Words.SequenceEqual(longer.Words.Take(shorter.Words.Count)));

    private static bool IsAbbreviation(CustomerName shorter, CustomerName longer)
    {
        string letters = shorter.Core;
        if (letters.Length < 2 || shorter.IsChinese != longer.IsChinese || letters.Length * 2 > longer.Letters.Length)
        {
            return false;
        }

        if (!longer.IsChinese)
        {
            return shorter.Words.Count == 1 && letters == string.Concat(longer.Letters.Split(' ').Select(w => w[0]));
        }

        int at = 0;
        foreach (char c in longer.Letters)
        {
            at += at < letters.Length && c == letters[at] ? 1 : 0;
        }

        return at == letters.Length && longer.Letters[0] == letters[0];
    }

    private static HashSet<string> Special(CustomerName name) => [.. name.Trades.Where(IndustryTerms.IsSpecial)];

    private static bool TradesDiffer(CustomerName one, CustomerName other)
    {
        HashSet<string> here = Special(one);
        HashSet<string> there = Special(other);
        return here.Count > 0 && there.Count > 0 && !here.Overlaps(there);
    }
}
