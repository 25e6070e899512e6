using IntentPortal.Domain.Intents;

namespace IntentPortal.Domain.Board;

/// <summary>A card as it was at a past moment.</summary>
/// <param name="Id">The intent.</param>
/// <param name="Code">Its code.</param>
/// <param name="Subject">Its subject then.</param>
/// <param name="CustomerId">Its customer then.</param>
/// <param name="CustomerName">What that customer was called then.</param>
/// <param name="Status">Its column then.</param>
/// <param name="StageEnteredAt">Since when it was there.</param>
/// <param name="OwnerId">Its owner then.</param>
/// <param name="DepartmentId">Its department then.</param>
/// <param name="ExpectedAmount">The amount expected then.</param>
/// <param name="PromiseDueOn">The day promised then.</param>
/// <param name="PromiseMovedCount">How often that promise had been moved.</param>
public sealed record SnapshotCard(
    Guid Id,
    string Code,
    string Subject,
    Guid CustomerId,
    string CustomerName,
    IntentStatus Status,
    DateTimeOffset StageEnteredAt,
    Guid? OwnerId,
    Guid? DepartmentId,
    decimal? ExpectedAmount,
    DateOnly? PromiseDueOn,
    int PromiseMovedCount);
