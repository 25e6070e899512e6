namespace IntentPortal.Domain.Board;

/// <summary>What the board shows. Every answer is limited to what the actor may see; invalid intents never appear.</summary>
public interface IBoardQueries
{
    /// <summary>The heads of the columns and the lanes.</summary>
    Task<BoardSummary> HeadsAsync(Guid actor, BoardFilter filter, BoardLanes lanes, CancellationToken cancel);

    /// <summary>The cards of a part of a column.</summary>
    Task<IReadOnlyList<BoardCard>> CardsAsync(Guid actor, CardPage part, CancellationToken cancel);
}
