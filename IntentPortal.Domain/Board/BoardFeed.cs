namespace IntentPortal.Domain.Board;

/// <summary>
/// Keeps the open boards of this node up to date. All cards are in memory once for the node, and a changed one is read
/// once, however many boards show it; each board is shown and told only of cards that its viewer may see.
/// </summary>
public interface IBoardFeed
{
    /// <summary>Watches a board. The handler is called outside any circuit and must come back at once.</summary>
    IBoardSubscription Watch(Guid actor, BoardFilter filter, BoardLanes lanes, Action<BoardUpdate> handler);
}

/// <summary>An open board. Disposing ends the watch.</summary>
public interface IBoardSubscription : IDisposable
{
    /// <summary>
    /// Reads the heads. From then on the news of this revision are exactly what was committed after them, each once.
    /// </summary>
    Task<BoardSummary> ReadAsync(CancellationToken cancel);

    /// <summary>The cards of a part of a cell, the newest in the column first. After <see cref="ReadAsync"/>.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="skip">How many cards stand before.</param>
    /// <param name="take">How many cards, at most <see cref="BoardColumns.MostCards"/>.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<IReadOnlyList<BoardCard>> CardsAsync(BoardCell cell, int skip, int take, CancellationToken cancel);
}

/// <summary>What a board is told.</summary>
/// <param name="Moves">The cards that changed.</param>
/// <param name="MustReread">Whether the board can no longer be kept up to date by moves and is to be read
/// again.</param>
public sealed record BoardUpdate(IReadOnlyList<BoardMove> Moves, bool MustReread = false)
{
    /// <summary>What all cards come to after the moves; null when only a reading tells.</summary>
    public BoardStatistics? Figures { get; init; }
}
