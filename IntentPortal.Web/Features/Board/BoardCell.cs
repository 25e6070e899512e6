using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;

namespace IntentPortal.Web.Features.Board;

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
        _ => true,
    };
}
