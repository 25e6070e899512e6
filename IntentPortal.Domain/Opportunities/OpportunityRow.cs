using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Opportunities;

/// <summary>An opportunity as the list and the cards of the stages show it. Names of people and departments come from the reference lists.</summary>
public sealed record OpportunityRow(
    Guid Id,
    long Version,
    string Code,
    string Name,
    string CustomerCode,
    string CustomerName,
    OpportunityStage Stage,
    decimal ExpectedAmount,
    DateOnly ExpectedCloseOn,
    int Probability,
    Guid OwnerId,
    Guid? DepartmentId,
    DateTimeOffset CreatedAt)
{
    /// <summary>Whether the viewer may open the customer.</summary>
    public bool MayOpenCustomer { get; init; } = true;

    /// <summary>The contact, by name.</summary>
    public string? ContactName { get; init; }

    /// <summary>When it entered its stage.</summary>
    public required DateTimeOffset StageEnteredAt { get; init; }

    /// <summary>Why it was lost.</summary>
    public Guid? LostReasonId { get; init; }

    /// <summary>How many suggestions block it.</summary>
    public int BlockedBy { get; init; }

    /// <summary>The day of the planned promise, or null.</summary>
    public DateOnly? PromiseDueOn { get; init; }

    /// <summary>How often the planned promise was moved.</summary>
    public int PromiseMovedCount { get; init; }

    /// <summary>The latest contact that took place about it.</summary>
    public DateTimeOffset? LastFollowUpAt { get; init; }

    /// <summary>What user-defined fields say.</summary>
    public CustomValues Custom { get; init; } = CustomValues.Empty;
}
