namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>One line of a score that a person can read: "core name equal +50".</summary>
/// <param name="Sign">In what they agree or differ.</param>
/// <param name="Points">What that speaks for or, below zero, against their being the same.</param>
public sealed record DuplicateScorePart(MatchCriterion Sign, int Points);
