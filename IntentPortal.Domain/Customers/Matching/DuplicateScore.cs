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
        NameEvidence names = NameComparison.Of(one, other);
        IReadOnlyList<DuplicateScorePart> parts = SameCode(one, other)
            // A credit code is given to one firm: after a change of name or a move it is the same firm.
            ? [new DuplicateScorePart(MatchCriterion.CreditCode, 80), .. new[] { names.Parts, SignComparison.Of(one, other, names) }.SelectMany(p => p).Where(p => p.Points > 0)]
            : [.. WithoutBranchOfTheSamePeople(one, other, names.Parts), .. CodesDiffer(one, other), .. SignComparison.Of(one, other, names)];
        return new DuplicateScore([.. parts.OrderByDescending(p => Math.Abs(p.Points)).ThenBy(p => p.Sign)]);
    }

    private static bool SameCode(DuplicateProfile one, DuplicateProfile other) => one.CreditCode is not null && one.CreditCode == other.CreditCode;

    private static IEnumerable<DuplicateScorePart> CodesDiffer(DuplicateProfile one, DuplicateProfile other)
    {
        // One with a wrong check character may be the other, mistyped.
        if (one.CreditCode is { } here && other.CreditCode is { } there
            && ((CreditCode.IsValid(here) && CreditCode.IsValid(there)) || !EditDistance.IsAtMost(here, there, 2)))
        {
            yield return new DuplicateScorePart(MatchCriterion.CreditCodeDiffers, -60);
        }
    }

    // 销售部 of a firm is the firm where the same person is reached by the same numbers.
    private static IEnumerable<DuplicateScorePart> WithoutBranchOfTheSamePeople(DuplicateProfile one, DuplicateProfile other, IReadOnlyList<DuplicateScorePart> names) =>
        (one.Name.Branch.Length == 0 || other.Name.Branch.Length == 0) && one.Phones.Count > 0 && one.Phones.ToHashSet().SetEquals(other.Phones)
        && one.People.Any(person => other.People.Any(person.IsSame))
            ? names.Where(part => part.Sign != MatchCriterion.BranchDiffers)
            : names;
}

/// <summary>One part of a score, such as "core name equal +50".</summary>
/// <param name="Sign">The criterion that matches or differs.</param>
/// <param name="Points">The points for a duplicate, or against it when negative.</param>
public sealed record DuplicateScorePart(MatchCriterion Sign, int Points);
