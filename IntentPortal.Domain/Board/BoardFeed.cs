namespace IntentPortal.Domain.Board;

/// <summary>
/// Keeps the open boards of this node up to date. A node holds all cards in memory once and reads a changed card once,
/// whatever the number of boards. Each board receives only cards that its viewer may see.
/// </summary>
public interface IBoardFeed
{
    /// <summary>Watches a board. The handler is called outside any circuit and must return quickly.</summary>
    IBoardSubscription Watch(Guid actor, BoardFilter filter, BoardLanes lanes, BoardOrder order, Action<BoardUpdate> handler);
}

/// <summary>An open board. Disposing ends the watch.</summary>
public interface IBoardSubscription : IDisposable
{
    /// <summary>
    /// Reads the column totals. Updates with this revision contain exactly what was committed afterwards, each change
    /// once.
    /// </summary>
    Task<BoardSummary> ReadAsync(CancellationToken cancel);

    /// <summary>
    /// The cards of a part of a cell, in the order of the board. Call after <see cref="ReadAsync"/>.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="skip">The number of cards to skip.</param>
    /// <param name="take">The number of cards to return, at most <see cref="BoardColumns.MostCards"/>.</param>
    /// <param name="cancel">Cancels the wait.</param>
    Task<IReadOnlyList<BoardCard>> CardsAsync(BoardCell cell, int skip, int take, CancellationToken cancel);
}

/// <summary>An update of an open board.</summary>
/// <param name="Moves">The cards that changed.</param>
/// <param name="MustReread">Whether the board cannot be updated by moves and must be read again.</param>
public sealed record BoardUpdate(IReadOnlyList<BoardMove> Moves, bool MustReread = false)
{
    /// <summary>The statistics after the moves; null when they require reading the board again.</summary>
    public BoardStatistics? Figures { get; init; }
}
