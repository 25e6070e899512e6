using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Customers;

/// <summary>What an archive shows; null and empty mean any.</summary>
public sealed record CustomerFilter
{
    /// <summary>Text in name, short name, code or tags.</summary>
    public string? Text { get; init; }

    /// <summary>Stages.</summary>
    public IReadOnlyList<CustomerStage> Stages { get; init; } = [];

    /// <summary>Whether deactivated customers are shown too.</summary>
    public bool WithDeactivated { get; init; }

    /// <summary>Grade.</summary>
    public CustomerGrade? Grade { get; init; }

    /// <summary>What the customer is to us.</summary>
    public CustomerCategory? Category { get; init; }

    /// <summary>The industry.</summary>
    public Guid? IndustryId { get; init; }

    /// <summary>Regions; those within them count too.</summary>
    public IReadOnlyList<Guid> RegionIds { get; init; } = [];

    /// <summary>How large the customer is.</summary>
    public CustomerSize? Size { get; init; }

    /// <summary>Sources; those below them count too.</summary>
    public IReadOnlyList<Guid> SourceIds { get; init; } = [];

    /// <summary>The owner.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Only those nobody owns.</summary>
    public bool Unassigned { get; init; }

    /// <summary>Departments; those below them count too.</summary>
    public IReadOnlyList<Guid> DepartmentIds { get; init; } = [];

    /// <summary>Only those whose promise was due before this day: today of the person who looks.</summary>
    public DateOnly? PromiseDueBefore { get; init; }

    /// <summary>Only those entered at this moment or later.</summary>
    public DateTimeOffset? AddedFrom { get; init; }

    /// <summary>Only those entered before this moment.</summary>
    public DateTimeOffset? AddedBefore { get; init; }

    /// <summary>A whole tag.</summary>
    public string? Tag { get; init; }

    /// <summary>What user-defined fields must say.</summary>
    public IReadOnlyList<CustomFilter> Custom { get; init; } = [];
}
