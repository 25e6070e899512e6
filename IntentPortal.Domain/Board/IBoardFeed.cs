namespace IntentPortal.Domain.Board;

/// <summary>
/// Keeps the open boards of this node up to date. All cards are in memory once for the node, and a changed one is read once, however many boards show it; each board is
/// shown and told only of cards that its viewer may see.
/// </summary>
public interface IBoardFeed
{
    /// <summary>Watches a board. The handler is called outside any circuit and must come back at once.</summary>
    IBoardSubscription Watch(Guid actor, BoardFilter filter, BoardLanes lanes, Action<BoardUpdate> handler);
}
