using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Customers;

/// <summary>A customer as an archive shows it. Names of sources, people and departments come from the reference lists.</summary>
public sealed record CustomerRow(
    Guid Id,
    long Version,
    string Code,
    string Name,
    CustomerStage Stage,
    bool IsDeactivated,
    CustomerGrade? Grade,
    Guid SourceId,
    Guid? OwnerId,
    Guid? DepartmentId,
    DateOnly? PromiseDueOn,
    int PromiseMovedCount,
    DateTimeOffset? LastFollowUpAt,
    DateTimeOffset AddedAt,
    int OpenIntents)
{
    /// <summary>What it is to us.</summary>
    public CustomerCategory? Category { get; init; }

    /// <summary>The industry.</summary>
    public Guid? IndustryId { get; init; }

    /// <summary>The region.</summary>
    public Guid? RegionId { get; init; }

    /// <summary>How large it is.</summary>
    public CustomerSize? Size { get; init; }

    /// <summary>What it says in user-defined fields.</summary>
    public CustomValues Custom { get; init; } = CustomValues.Empty;
}
