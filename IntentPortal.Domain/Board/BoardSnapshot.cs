using IntentPortal.Domain.Intents;

namespace IntentPortal.Domain.Board;

/// <summary>The board at a given time.</summary>
/// <param name="At">The time.</param>
/// <param name="Columns">The columns, from left to right.</param>
public sealed record BoardSnapshot(DateTimeOffset At, IReadOnlyList<SnapshotColumn> Columns)
{
    /// <summary>The shown cards, column by column.</summary>
    public IEnumerable<SnapshotCard> Cards => Columns.SelectMany(column => column.Cards);
}

/// <summary>A card at a past time.</summary>
/// <param name="Id">The intent.</param>
/// <param name="Code">Its code.</param>
/// <param name="Subject">Its subject at that time.</param>
/// <param name="CustomerId">Its customer at that time.</param>
/// <param name="CustomerName">That customer's name at that time.</param>
/// <param name="Status">Its column at that time.</param>
/// <param name="StageEnteredAt">When it had entered that column.</param>
/// <param name="OwnerId">Its owner at that time.</param>
/// <param name="DepartmentId">Its department at that time.</param>
/// <param name="ExpectedAmount">The expected amount at that time.</param>
/// <param name="PromiseDueOn">The due day of the promise at that time.</param>
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

/// <summary>A column at a given time: the totals of all its cards, and the first of them.</summary>
/// <param name="Status">The column.</param>
/// <param name="Count">The number of cards.</param>
/// <param name="Amount">The sum of their expected amounts.</param>
/// <param name="Cards">The newest cards in the column, at most <see cref="IBoardHistoryQueries.MostCards"/>.</param>
public sealed record SnapshotColumn(IntentStatus Status, int Count, decimal Amount, IReadOnlyList<SnapshotCard> Cards);

/// <summary>The filter of a past board, applied to values of that time; omitted values match any intent.</summary>
public sealed record SnapshotFilter
{
    /// <summary>The owner.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>The department, including its subdepartments.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>The product, including its subcategories.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>The source, including its subcategories.</summary>
    public Guid? SourceId { get; init; }

    /// <summary>The kind.</summary>
    public IntentKind? Kind { get; init; }

    /// <summary>Converts it to a filter of intents.</summary>
    public IntentFilter OfIntents() => new BoardFilter { OwnerId = OwnerId, DepartmentId = DepartmentId, ProductId = ProductId, SourceId = SourceId, Kind = Kind }.OfIntents();
}

/// <summary>
/// Reconstructs past states of the board from the ledger. An intent is visible if the actor may see it today.
/// </summary>
public interface IBoardHistoryQueries
{
    /// <summary>
    /// The board at a given time. Intents that were deleted permanently are missing from past boards too.
    /// </summary>
    Task<BoardSnapshot> AtAsync(Guid actor, DateTimeOffset at, SnapshotFilter filter, CancellationToken cancel);

    /// <summary>The changes of cards since the person's last visit.</summary>
    /// <param name="actor">The viewer.</param>
    /// <param name="since">The last visit.</param>
    /// <param name="then">The date of the last visit in the person's time zone.</param>
    /// <param name="today">Today in the person's time zone.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<BoardChanges> SinceAsync(Guid actor, BoardLastSeen since, DateOnly then, DateOnly today, CancellationToken cancel);

    /// <summary>The maximum number of cards shown in a column.</summary>
    const int MostCards = 50;

    /// <summary>The maximum number of changed cards returned.</summary>
    const int MostChanges = 200;
}
