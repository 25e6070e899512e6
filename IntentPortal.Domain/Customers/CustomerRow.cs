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
    /// <summary>The day of the promise planned about the customer itself; the row's first day is the earliest of those of its intents and opportunities too.</summary>
    public DateOnly? OwnPromiseDueOn { get; init; }

    /// <summary>How often that promise was moved.</summary>
    public int OwnPromiseMovedCount { get; init; }

    /// <summary>What it is to us.</summary>
    public CustomerCategory? Category { get; init; }

    /// <summary>The industry.</summary>
    public Guid? IndustryId { get; init; }

    /// <summary>The region.</summary>
    public Guid? RegionId { get; init; }

    /// <summary>How large it is.</summary>
    public CustomerSize? Size { get; init; }

    /// <summary>Short name.</summary>
    public string? ShortName { get; init; }

    /// <summary>Mobile as typed; null where the viewer may not see it.</summary>
    public string? Mobile { get; init; }

    /// <summary>Phone as typed; null where the viewer may not see it.</summary>
    public string? Phone { get; init; }

    /// <summary>E-mail address; null where the viewer may not see it.</summary>
    public string? Email { get; init; }

    /// <summary>Postal address; null where the viewer may not see it.</summary>
    public string? Address { get; init; }

    /// <summary>Web site.</summary>
    public string? WebSite { get; init; }

    /// <summary>Unified social credit code.</summary>
    public string? CreditCode { get; init; }

    /// <summary>Tags, separated by commas: as one text, rows of the same content are equal.</summary>
    public string Tags { get; init; } = string.Empty;

    /// <summary>What it says in user-defined fields.</summary>
    public CustomValues Custom { get; init; } = CustomValues.Empty;
}
