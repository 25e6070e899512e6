namespace IntentPortal.Domain.Board;

/// <summary>The heads of all columns, and the lanes.</summary>
/// <param name="Columns">One head for each column.</param>
/// <param name="Lanes">The lanes with most cards, at most <see cref="BoardColumns.MostLanes"/>; empty where there are none.</param>
public sealed record BoardSummary(IReadOnlyList<ColumnSummary> Columns, IReadOnlyList<BoardLane> Lanes)
{
    /// <summary>Whether there are more lanes than are shown.</summary>
    public bool LanesAreCut { get; init; }

    /// <summary>Which reading of an open board it is, from 1; what is told is added to the reading that it comes after.</summary>
    public int Revision { get; init; }
}
