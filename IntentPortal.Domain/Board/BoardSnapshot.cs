using IntentPortal.Domain.Intents;

namespace IntentPortal.Domain.Board;

/// <summary>The board as it was at a moment.</summary>
/// <param name="At">The moment.</param>
/// <param name="Columns">Its columns, from left to right.</param>
public sealed record BoardSnapshot(DateTimeOffset At, IReadOnlyList<SnapshotColumn> Columns)
{
    /// <summary>The cards that are shown, column by column.</summary>
    public IEnumerable<SnapshotCard> Cards => Columns.SelectMany(column => column.Cards);
}

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

/// <summary>A column as it was at a moment: what all its cards came to, and the first of them.</summary>
/// <param name="Status">The column.</param>
/// <param name="Count">How many cards it held.</param>
/// <param name="Amount">The sum of their expected amounts.</param>
/// <param name="Cards">The newest in the column, at most <see cref="IBoardHistoryQueries.MostCards"/>.</param>
public sealed record SnapshotColumn(IntentStatus Status, int Count, decimal Amount, IReadOnlyList<SnapshotCard> Cards);

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

    /// <summary>The same as a filter of intents.</summary>
    public IntentFilter OfIntents() => new BoardFilter { OwnerId = OwnerId, DepartmentId = DepartmentId, ProductId = ProductId, SourceId = SourceId, Kind = Kind }.OfIntents();
}

/// <summary>
/// The board of the past, made from the ledger. What may be seen is what the actor may see of the same intents today.
/// </summary>
public interface IBoardHistoryQueries
{
    /// <summary>
    /// The board as it was at a moment. Intents that were deleted for good are gone from the past too.
    /// </summary>
    Task<BoardSnapshot> AtAsync(Guid actor, DateTimeOffset at, SnapshotFilter filter, CancellationToken cancel);

    /// <summary>What happened to the cards since somebody looked.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="since">Until when they looked.</param>
    /// <param name="then">The day it was then for the person.</param>
    /// <param name="today">Today for the person.</param>
    /// <param name="cancel">Stops.</param>
    Task<BoardChanges> SinceAsync(Guid actor, BoardLastSeen since, DateOnly then, DateOnly today, CancellationToken cancel);

    /// <summary>How many cards of a column are shown.</summary>
    const int MostCards = 50;

    /// <summary>How many changed cards are told.</summary>
    const int MostChanges = 200;
}
