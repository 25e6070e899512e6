using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Intents;

/// <summary>What the grid shows; null and empty mean any.</summary>
public sealed record IntentFilter
{
    /// <summary>Text in subject, content, code or the customer's name.</summary>
    public string? Text { get; init; }

    /// <summary>Statuses.</summary>
    public IReadOnlyList<IntentStatus> Statuses { get; init; } = [];

    /// <summary>Kind.</summary>
    public IntentKind? Kind { get; init; }

    /// <summary>Sources; those below them count too.</summary>
    public IReadOnlyList<Guid> SourceIds { get; init; } = [];

    /// <summary>Products; those below them count too.</summary>
    public IReadOnlyList<Guid> ProductIds { get; init; } = [];

    /// <summary>Owners.</summary>
    public IReadOnlyList<Guid> OwnerIds { get; init; } = [];

    /// <summary>Only those nobody owns.</summary>
    public bool Unassigned { get; init; }

    /// <summary>Departments; those below them count too.</summary>
    public IReadOnlyList<Guid> DepartmentIds { get; init; } = [];

    /// <summary>One customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Stage of the customer.</summary>
    public CustomerStage? CustomerStage { get; init; }

    /// <summary>Only those whose promise was due before this day: today of the person who looks.</summary>
    public DateOnly? PromiseDueBefore { get; init; }

    /// <summary>Captured at or after.</summary>
    public DateTimeOffset? CapturedFrom { get; init; }

    /// <summary>Captured before.</summary>
    public DateTimeOffset? CapturedBefore { get; init; }

    /// <summary>What user-defined fields must say.</summary>
    public IReadOnlyList<CustomFilter> Custom { get; init; } = [];
}
