namespace IntentPortal.Domain.Opportunities;

/// <summary>The stage of an opportunity.</summary>
public enum OpportunityStage
{
    FirstContact = 1,
    NeedsConfirmed = 2,
    Proposal = 3,
    Negotiation = 4,
    Won = 5,
    Lost = 6,
}

/// <summary>
/// The stage columns of opportunities: open stages are shown completely, won and lost ones for the last days.
/// </summary>
public static class OpportunityColumns
{
    /// <summary>The number of days for which won and lost opportunities are shown.</summary>
    public const int ClosedDays = 30;

    /// <summary>The maximum number of cards of one request.</summary>
    public const int MostCards = 200;

    /// <summary>The columns in display order.</summary>
    public static IReadOnlyList<OpportunityStage> All { get; } = Enum.GetValues<OpportunityStage>();

    /// <summary>The stages of open opportunities.</summary>
    public static IReadOnlyList<OpportunityStage> Open { get; } = [.. All.Where(stage => !IsClosed(stage))];

    /// <summary>Whether the stage is won or lost.</summary>
    public static bool IsClosed(OpportunityStage stage) => stage is OpportunityStage.Won or OpportunityStage.Lost;

    /// <summary>The time before which closed opportunities are no longer shown.</summary>
    public static DateTimeOffset ClosedSince(DateTimeOffset now) => now.AddDays(-ClosedDays);
}
