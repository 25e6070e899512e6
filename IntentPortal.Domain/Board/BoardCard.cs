using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;

namespace IntentPortal.Domain.Board;

/// <summary>An intent as a card of the board. Names of sources, products, people and departments come from the reference lists.</summary>
public sealed record BoardCard(
    Guid Id,
    long Version,
    string Code,
    long Number,
    string Subject,
    IntentKind Kind,
    IntentStatus Status,
    DateTimeOffset StageEnteredAt,
    string CustomerName,
    CustomerStage CustomerStage,
    Guid CustomerId,
    Guid SourceId,
    Guid? OwnerId,
    Guid? DepartmentId,
    Guid CapturedById,
    decimal? ExpectedAmount,
    DateOnly? PromiseDueOn,
    int PromiseMovedCount,
    DateOnly? PromiseFirstDueOn,
    IReadOnlyList<Guid> ProductIds)
{
    /// <summary>When it was captured.</summary>
    public DateTimeOffset CapturedAt { get; init; }

    /// <summary>When it was first followed up, or null.</summary>
    public DateTimeOffset? FirstFollowUpAt { get; init; }

    /// <summary>When it was last followed up, or null.</summary>
    public DateTimeOffset? LastFollowUpAt { get; init; }

    /// <summary>By how many days the promise was moved from the day first promised.</summary>
    public int PromiseMovedDays => PromiseDueOn is { } due && PromiseFirstDueOn is { } first ? due.DayNumber - first.DayNumber : 0;
}
