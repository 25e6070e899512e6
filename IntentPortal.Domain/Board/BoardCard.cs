using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;

namespace IntentPortal.Domain.Board;

/// <summary>
/// An intent as a card of the board. The names of sources, products, people and departments come from the reference
/// lists.
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

    /// <summary>Since when it waits for its next step.</summary>
    public DateTimeOffset WaitingSince => Waiting.Since(PromiseDueOn, StageEnteredAt, LastFollowUpAt);

    /// <summary>The number of days between the first and the current due day of the promise.</summary>
    public int PromiseMovedDays => PromiseDueOn is { } due && PromiseFirstDueOn is { } first ? due.DayNumber - first.DayNumber : 0;
}

/// <summary>A request for a part of a column or of one lane in it.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Column">The column.</param>
/// <param name="Lanes">The grouping of the lanes.</param>
/// <param name="LaneId">The lane; if there are lanes, null is the lane of cards without a value.</param>
/// <param name="Skip">The number of cards to skip.</param>
/// <param name="Take">The number of cards to return, at most <see cref="BoardColumns.MostCards"/>.</param>
/// <param name="Order">The order of the cards.</param>
public sealed record CardPage(
    BoardFilter Filter, IntentStatus Column, BoardLanes Lanes = BoardLanes.None, Guid? LaneId = null, int Skip = 0, int Take = BoardColumns.MostCards, BoardOrder Order = BoardOrder.WorstFirst);

/// <summary>The intersection of a column and a lane.</summary>
/// <param name="Column">The column.</param>
/// <param name="Lanes">The grouping of the lanes.</param>
/// <param name="LaneId">The lane; if there are lanes, null is the lane of cards without a value.</param>
public sealed record BoardCell(IntentStatus Column, BoardLanes Lanes = BoardLanes.None, Guid? LaneId = null)
{
    /// <summary>Whether a card belongs to the cell.</summary>
    public bool Holds(BoardCard card) => card.Status == Column && Lanes switch
    {
        BoardLanes.Owner => card.OwnerId == LaneId,
        BoardLanes.Department => card.DepartmentId == LaneId,
        BoardLanes.Product => LaneId is { } product ? card.ProductIds.Contains(product) : card.ProductIds.Count == 0,
        BoardLanes.None => true,
        _ => throw new ArgumentOutOfRangeException(nameof(card), Lanes, "Not a kind of lanes."),
    };

    /// <summary>The lane cells that a card belongs to; empty without lanes.</summary>
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
