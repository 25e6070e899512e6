namespace IntentPortal.Domain.Opportunities;

/// <summary>How far an opportunity has come.</summary>
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
/// The columns in which opportunities are shown by stage: the open stages whole, won and lost of the last days.
/// </summary>
public static class OpportunityColumns
{
    /// <summary>For how many days won and lost opportunities are shown.</summary>
    public const int ClosedDays = 30;

    /// <summary>Cards of one reading.</summary>
    public const int MostCards = 200;

    /// <summary>The columns in their order.</summary>
    public static IReadOnlyList<OpportunityStage> All { get; } = Enum.GetValues<OpportunityStage>();

    /// <summary>The stages of open opportunities.</summary>
    public static IReadOnlyList<OpportunityStage> Open { get; } = [.. All.Where(stage => !IsClosed(stage))];

    /// <summary>Whether the stage ends an opportunity.</summary>
    public static bool IsClosed(OpportunityStage stage) => stage is OpportunityStage.Won or OpportunityStage.Lost;

    /// <summary>What was won or lost before is not shown any more.</summary>
    public static DateTimeOffset ClosedSince(DateTimeOffset now) => now.AddDays(-ClosedDays);
}
