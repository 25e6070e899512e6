namespace IntentPortal.Domain.Customers.Matching;

/// <summary>The evidence that two customers are the same: a sum of parts that are shown to users.</summary>
/// <param name="Parts">The parts, strongest first.</param>
public sealed record DuplicateScore(IReadOnlyList<DuplicateScorePart> Parts)
{
    /// <summary>Two customers with at least this sum are probably the same.</summary>
    public const int Threshold = 45;

    /// <summary>The sum.</summary>
    public int Sum => Parts.Sum(p => p.Points);

    /// <summary>Whether they are probably the same.</summary>
    public bool IsProbable => Sum >= Threshold;

    /// <summary>
    /// Whether some evidence is new or stronger than before. Weaker counter-evidence does not count as new.
    /// </summary>
    public bool SaysMoreThan(DuplicateScore before) =>
        Parts.Any(now => now.Points > 0 && !before.Parts.Any(then => then.Sign == now.Sign && then.Points >= now.Points));

    /// <summary>Compares two customers with their contacts.</summary>
    public static DuplicateScore Of(DuplicateProfile one, DuplicateProfile other)
    {
        List<DuplicateScorePart> parts = [];
        bool sameCode = one.CreditCode is not null && one.CreditCode == other.CreditCode;
        IReadOnlyList<DuplicateScorePart> names = NameComparison.Of(one, other);

        // A credit code belongs to one company, so an equal code outweighs a different name or place.
        parts.AddRange(sameCode ? names.Where(p => p.Points > 0) : names);
        if (sameCode)
        {
            parts.Add(new DuplicateScorePart(MatchCriterion.CreditCode, 80));
        }
        else if (one.CreditCode is not null && other.CreditCode is not null)
        {
            parts.Add(new DuplicateScorePart(MatchCriterion.CreditCodeDiffers, -60));
        }

        parts.AddRange(Phones(one, other, placeCounted: sameCode || names.Any(p => p.Sign == MatchCriterion.PlaceDiffers)));
        if (one.Emails.Any(other.Emails.Contains))
        {
            parts.Add(new DuplicateScorePart(MatchCriterion.Email, 35));
        }

        if (one.Domains.Any(other.Domains.Contains))
        {
            parts.Add(new DuplicateScorePart(MatchCriterion.EmailDomain, 25));
        }
        else if (!sameCode && one.Domains.Count > 0 && other.Domains.Count > 0)
        {
            parts.Add(new DuplicateScorePart(MatchCriterion.EmailDomainDiffers, -10));
        }

        return new DuplicateScore([.. parts.OrderByDescending(p => Math.Abs(p.Points))]);
    }

    private static IEnumerable<DuplicateScorePart> Phones(DuplicateProfile one, DuplicateProfile other, bool placeCounted)
    {
        if (one.Phones.Any(other.Phones.Contains))
        {
            yield return new DuplicateScorePart(MatchCriterion.Phone, 30);
            yield break;
        }

        if (one.Phones.Any(a => other.Phones.Any(b => a.Length == b.Length && EditDistance.IsAtMost(a, b, 1))))
        {
            yield return new DuplicateScorePart(MatchCriterion.PhoneSimilar, 15);
            yield break;
        }

        // The area code of a landline gives the city where the name does not.
        List<string> here = [.. one.Phones.Select(PhoneArea.Of).OfType<string>()];
        List<string> there = [.. other.Phones.Select(PhoneArea.Of).OfType<string>()];
        if (!placeCounted && here.Count > 0 && there.Count > 0 && !here.Exists(there.Contains))
        {
            yield return new DuplicateScorePart(MatchCriterion.PlaceDiffers, -25);
        }
    }
}

/// <summary>One part of a score, such as "core name equal +50".</summary>
/// <param name="Sign">The criterion that matches or differs.</param>
/// <param name="Points">The points for a duplicate, or against it when negative.</param>
public sealed record DuplicateScorePart(MatchCriterion Sign, int Points);
