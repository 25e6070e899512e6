namespace IntentPortal.Domain.Board;

/// <summary>What happened to the cards of a board since somebody last looked.</summary>
/// <param name="Told">The changed cards, the newest intents first, at most
/// <see cref="IBoardHistoryQueries.MostChanges"/>.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Counts">How often what happened, among all of them.</param>
public sealed record BoardChanges(IReadOnlyList<BoardChange> Told, int Total, IReadOnlyDictionary<BoardChangeKind, int> Counts)
{
    /// <summary>Nothing happened.</summary>
    public static BoardChanges None { get; } = new([], 0, new Dictionary<BoardChangeKind, int>());
}

/// <summary>A card with what happened to it since somebody last looked.</summary>
/// <param name="Card">As it is now; as it was then where it has left the viewer's board, for nothing newer may be shown
/// of it.</param>
/// <param name="Before">As it was, or null when it was not on the board.</param>
/// <param name="Kinds">What happened.</param>
public sealed record BoardChange(SnapshotCard Card, SnapshotCard? Before, IReadOnlyList<BoardChangeKind> Kinds)
{
    /// <summary>
    /// Whether it is gone from the viewer's board: given to somebody whose intents they do not see, or found invalid.
    /// </summary>
    public bool HasLeft => Kinds.Contains(BoardChangeKind.Left);
}

/// <summary>What happened to a card since somebody last looked.</summary>
public enum BoardChangeKind
{
    /// <summary>It is new.</summary>
    New = 1,

    /// <summary>It came into another column.</summary>
    Moved = 2,

    /// <summary>Its promise went overdue.</summary>
    WentOverdue = 3,

    /// <summary>It has another owner.</summary>
    OwnerChanged = 4,

    /// <summary>
    /// It is not on the viewer's board any more: others follow it up, or it was found invalid. More is not said.
    /// </summary>
    Left = 5,
}

/// <summary>Until when a person is known to have had the board before their eyes.</summary>
/// <param name="At">The moment, to be told.</param>
/// <param name="Sequence">The place in the ledger up to which everything was shown: what is committed later counts as
/// not seen, whatever its time says.</param>
public sealed record BoardLastSeen(DateTimeOffset At, long Sequence);

/// <summary>Until when each person last saw the board.</summary>
public interface IBoardVisitStore
{
    /// <summary>Until when, or null when the person never did.</summary>
    Task<BoardLastSeen?> LastAsync(Guid personId, CancellationToken cancel);

    /// <summary>What somebody who looks at the board at this moment has seen.</summary>
    Task<BoardLastSeen> NowAsync(CancellationToken cancel);

    /// <summary>Remembers that the person saw the board until then.</summary>
    Task KeepAsync(Guid personId, BoardLastSeen look, CancellationToken cancel);
}
