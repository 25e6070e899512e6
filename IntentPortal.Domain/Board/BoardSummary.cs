using IntentPortal.Domain.Intents;

namespace IntentPortal.Domain.Board;

/// <summary>The totals of all columns, and the lanes.</summary>
/// <param name="Columns">The totals of each column.</param>
/// <param name="Lanes">The lanes with most cards, at most <see cref="BoardColumns.MostLanes"/>; empty without
/// lanes.</param>
public sealed record BoardSummary(IReadOnlyList<ColumnSummary> Columns, IReadOnlyList<BoardLane> Lanes)
{
    /// <summary>Whether there are more lanes than are listed.</summary>
    public bool LanesAreCut { get; init; }

    /// <summary>The revision of an open board, from 1. Updates refer to the revision to which they apply.</summary>
    public int Revision { get; init; }
}

/// <summary>The totals of a column, over all its cards and not only those shown.</summary>
/// <param name="Column">The column.</param>
/// <param name="Count">The number of cards.</param>
/// <param name="Amount">The sum of their expected amounts.</param>
/// <param name="MedianEnteredAt">When the median card entered the column: half of the cards have been there longer.
/// Null without cards.</param>
public sealed record ColumnSummary(IntentStatus Column, int Count, decimal Amount, DateTimeOffset? MedianEnteredAt);

/// <summary>Statistics of a board that cannot be derived from its moves.</summary>
/// <param name="Revision">The revision of the board to which they apply.</param>
/// <param name="MedianEnteredAt">For each column, when the median card entered it; null without cards.</param>
/// <param name="InProgress">With lanes of people, the number of each person's open intents, regardless of the filter;
/// otherwise null.</param>
public sealed record BoardStatistics(int Revision, IReadOnlyDictionary<IntentStatus, DateTimeOffset?> MedianEnteredAt, IReadOnlyDictionary<Guid, int>? InProgress);

/// <summary>
/// Reads the board. Every answer is limited to what the actor may see; invalid intents are never included.
/// </summary>
public interface IBoardQueries
{
    /// <summary>The totals of the columns, and the lanes.</summary>
    Task<BoardSummary> HeadsAsync(Guid actor, BoardFilter filter, BoardLanes lanes, CancellationToken cancel);

    /// <summary>The cards of a part of a column.</summary>
    Task<IReadOnlyList<BoardCard>> CardsAsync(Guid actor, CardPage part, CancellationToken cancel);
}
