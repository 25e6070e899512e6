using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Opportunities;

/// <summary>Which opportunities are shown; null and empty mean any.</summary>
public sealed record OpportunityFilter
{
    /// <summary>Text in code or name, or in the customer's name, short name, code or tags.</summary>
    public string? Text { get; init; }

    /// <summary>Stages.</summary>
    public IReadOnlyList<OpportunityStage> Stages { get; init; } = [];

    /// <summary>The owner.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Departments; those below them count too.</summary>
    public IReadOnlyList<Guid> DepartmentIds { get; init; } = [];

    /// <summary>The customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Only those expected to close on this day or before.</summary>
    public DateOnly? ClosingUntil { get; init; }

    /// <summary>Only open ones that were expected to close before this day: today of the person who looks.</summary>
    public DateOnly? OverdueOn { get; init; }

    /// <summary>Products, one of which a line names; those below them count too.</summary>
    public IReadOnlyList<Guid> ProductIds { get; init; } = [];

    /// <summary>Only those lost for this reason.</summary>
    public Guid? LostReasonId { get; init; }

    /// <summary>Only those won or lost at this moment or later.</summary>
    public DateTimeOffset? ClosedFrom { get; init; }

    /// <summary>Only those won or lost before this moment.</summary>
    public DateTimeOffset? ClosedBefore { get; init; }

    /// <summary>Only those whose planned promise is due before this day: overdue when it is today of the person who looks.</summary>
    public DateOnly? PromiseDueBefore { get; init; }

    /// <summary>Only those that suggestions block.</summary>
    public bool Blocked { get; init; }

    /// <summary>What user-defined fields say.</summary>
    public IReadOnlyList<CustomFilter> Custom { get; init; } = [];
}
