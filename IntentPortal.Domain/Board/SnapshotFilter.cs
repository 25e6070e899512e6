using IntentPortal.Domain.Intents;

namespace IntentPortal.Domain.Board;

/// <summary>Which intents the board of the past shows, by what they were then; everything left out means any.</summary>
public sealed record SnapshotFilter
{
    /// <summary>Who followed them up.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>The department; those below it count too.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>The product; those below it count too.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>The source; those below it count too.</summary>
    public Guid? SourceId { get; init; }

    /// <summary>The kind.</summary>
    public IntentKind? Kind { get; init; }
}
