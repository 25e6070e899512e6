using IntentPortal.Domain.Intents;

namespace IntentPortal.Domain.Board;

/// <summary>A part of a column of the board: that of one lane, from one card on. The newest in the column stand first.</summary>
/// <param name="Filter">Which intents.</param>
/// <param name="Column">The column.</param>
/// <param name="Lanes">What the lanes divide by.</param>
/// <param name="LaneId">The lane; null with lanes is that of the cards that have none.</param>
/// <param name="Skip">How many cards stand before.</param>
/// <param name="Take">How many cards, at most <see cref="BoardColumns.MostCards"/>.</param>
public sealed record CardPage(BoardFilter Filter, IntentStatus Column, BoardLanes Lanes = BoardLanes.None, Guid? LaneId = null, int Skip = 0, int Take = BoardColumns.MostCards);
