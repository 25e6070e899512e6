namespace IntentPortal.Domain.Board;

/// <summary>An open board. Disposing ends the watch.</summary>
public interface IBoardSubscription : IDisposable
{
    /// <summary>Reads the heads. From then on the news of this revision are exactly what was committed after them, each once.</summary>
    Task<BoardSummary> ReadAsync(CancellationToken cancel);

    /// <summary>The cards of a part of a cell, the newest in the column first. After <see cref="ReadAsync"/>.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="skip">How many cards stand before.</param>
    /// <param name="take">How many cards, at most <see cref="BoardColumns.MostCards"/>.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<IReadOnlyList<BoardCard>> CardsAsync(BoardCell cell, int skip, int take, CancellationToken cancel);
}
