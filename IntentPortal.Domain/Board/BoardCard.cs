using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;

namespace IntentPortal.Domain.Board;

/// <summary>
/// An intent as a card of the board. Names of sources, products, people and departments come from the reference lists.
/// </summary>
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

/// <summary>
/// A part of a column of the board: that of one lane, from one card on. The newest in the column stand first.
/// </summary>
/// <param name="Filter">Which intents.</param>
/// <param name="Column">The column.</param>
/// <param name="Lanes">What the lanes divide by.</param>
/// <param name="LaneId">The lane; null with lanes is that of the cards that have none.</param>
/// <param name="Skip">How many cards stand before.</param>
/// <param name="Take">How many cards, at most <see cref="BoardColumns.MostCards"/>.</param>
public sealed record CardPage(BoardFilter Filter, IntentStatus Column, BoardLanes Lanes = BoardLanes.None, Guid? LaneId = null, int Skip = 0, int Take = BoardColumns.MostCards);

/// <summary>Where a column and a lane cross.</summary>
/// <param name="Column">The column.</param>
/// <param name="Lanes">What the lanes divide by.</param>
/// <param name="LaneId">The lane; null with lanes is that of the cards that have none.</param>
public sealed record BoardCell(IntentStatus Column, BoardLanes Lanes = BoardLanes.None, Guid? LaneId = null)
{
    /// <summary>Whether a card stands in it.</summary>
    public bool Holds(BoardCard card) => card.Status == Column && Lanes switch
    {
        BoardLanes.Owner => card.OwnerId == LaneId,
        BoardLanes.Department => card.DepartmentId == LaneId,
        BoardLanes.Product => LaneId is { } product ? card.ProductIds.Contains(product) : card.ProductIds.Count == 0,
        BoardLanes.None => true,
        _ => throw new ArgumentOutOfRangeException(nameof(card), Lanes, "Not a kind of lanes."),
    };

    /// <summary>The lanes' cells that a card stands in; none without lanes.</summary>
    public static IEnumerable<BoardCell> Of(BoardCard card, BoardLanes lanes) => lanes switch
    {
        BoardLanes.Owner => [new(card.Status, lanes, card.OwnerId)],
        BoardLanes.Department => [new(card.Status, lanes, card.DepartmentId)],
        BoardLanes.Product when card.ProductIds.Count == 0 => [new(card.Status, lanes)],
        BoardLanes.Product => card.ProductIds.Select(product => new BoardCell(card.Status, lanes, product)),
        BoardLanes.None => [],
        _ => throw new ArgumentOutOfRangeException(nameof(lanes), lanes, "Not a kind of lanes."),
    };
}
