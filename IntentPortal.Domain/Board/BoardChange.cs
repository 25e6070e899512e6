namespace IntentPortal.Domain.Board;

/// <summary>A card with what happened to it since somebody last looked.</summary>
/// <param name="Card">As it is now; as it was then where it has left the viewer's board, for nothing newer may be shown of it.</param>
/// <param name="Before">As it was, or null when it was not on the board.</param>
/// <param name="Kinds">What happened.</param>
public sealed record BoardChange(SnapshotCard Card, SnapshotCard? Before, IReadOnlyList<BoardChangeKind> Kinds)
{
    /// <summary>Whether it is gone from the viewer's board: given to somebody whose intents they do not see, or found invalid.</summary>
    public bool HasLeft => Kinds.Contains(BoardChangeKind.Left);
}
