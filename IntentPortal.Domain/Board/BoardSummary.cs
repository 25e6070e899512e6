using IntentPortal.Domain.Intents;

namespace IntentPortal.Domain.Board;

/// <summary>The heads of all columns, and the lanes.</summary>
/// <param name="Columns">One head for each column.</param>
/// <param name="Lanes">The lanes with most cards, at most <see cref="BoardColumns.MostLanes"/>; empty where there are
/// none.</param>
public sealed record BoardSummary(IReadOnlyList<ColumnSummary> Columns, IReadOnlyList<BoardLane> Lanes)
{
    /// <summary>Whether there are more lanes than are shown.</summary>
    public bool LanesAreCut { get; init; }

    /// <summary>
    /// Which reading of an open board it is, from 1; what is told is added to the reading that it comes after.
    /// </summary>
    public int Revision { get; init; }
}

/// <summary>The head of a column: what all its cards come to, the shown and the others.</summary>
/// <param name="Column">The column.</param>
/// <param name="Count">How many cards.</param>
/// <param name="Amount">The sum of their expected amounts.</param>
/// <param name="MedianEnteredAt">When the card in the middle came into the column: half of them are there longer. Null
/// without cards.</param>
public sealed record ColumnSummary(IntentStatus Column, int Count, decimal Amount, DateTimeOffset? MedianEnteredAt);

/// <summary>What stands on a board and cannot be added up from its moves.</summary>
/// <param name="Revision">The reading of the board that they come after.</param>
/// <param name="MedianEnteredAt">Of each column, when the card in the middle came into it; null without cards.</param>
/// <param name="InProgress">With a lane for each person: how many open intents each has, whatever the filter shows;
/// otherwise null.</param>
public sealed record BoardStatistics(int Revision, IReadOnlyDictionary<IntentStatus, DateTimeOffset?> MedianEnteredAt, IReadOnlyDictionary<Guid, int>? InProgress);

/// <summary>
/// What the board shows. Every answer is limited to what the actor may see; invalid intents never appear.
/// </summary>
public interface IBoardQueries
{
    /// <summary>The heads of the columns and the lanes.</summary>
    Task<BoardSummary> HeadsAsync(Guid actor, BoardFilter filter, BoardLanes lanes, CancellationToken cancel);

    /// <summary>The cards of a part of a column.</summary>
    Task<IReadOnlyList<BoardCard>> CardsAsync(Guid actor, CardPage part, CancellationToken cancel);
}
