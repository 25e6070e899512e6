namespace IntentPortal.Domain.Customers.Matching;

/// <summary>What two names say, and how they are related, which decides how much other signs weigh.</summary>
/// <param name="Parts">The parts of the score that come from the names.</param>
/// <param name="Relation">How they are related.</param>
internal sealed record NameEvidence(IReadOnlyList<DuplicateScorePart> Parts, NameRelation Relation)
{
    /// <summary>What the names say for and against.</summary>
    public int Sum => Parts.Sum(part => part.Points);

    /// <summary>Whether there is a part of a kind.</summary>
    public bool Has(MatchCriterion sign) => Parts.Any(part => part.Sign == sign);
}

/// <summary>How two names are related.</summary>
internal enum NameRelation
{
    /// <summary>They are equal.</summary>
    Equal,

    /// <summary>They differ as one firm's names may.</summary>
    Similar,

    /// <summary>They have something in common.</summary>
    Related,

    /// <summary>They have nothing in common.</summary>
    Different,

    /// <summary>They cannot be compared: one is Chinese and the other is not, or one is a person's.</summary>
    Incomparable,
}
