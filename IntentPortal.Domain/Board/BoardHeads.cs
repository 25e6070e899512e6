namespace IntentPortal.Domain.Board;

/// <summary>The heads of all columns, and the lanes, of one moment.</summary>
/// <param name="Columns">One head for each column.</param>
/// <param name="Lanes">The lanes with most cards, at most <see cref="BoardColumns.MostLanes"/>; empty where there are none.</param>
/// <param name="Sequence">The last entry of the ledger that is contained.</param>
public sealed record BoardHeads(IReadOnlyList<BoardHead> Columns, IReadOnlyList<BoardLane> Lanes, long Sequence);
