using IntentPortal.Domain.Intents;

namespace IntentPortal.Domain.Board;

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
