namespace IntentPortal.Domain.Board;

/// <summary>The changes of cards on a board since the person's last visit.</summary>
/// <param name="Told">The changed cards, newest intents first, at most
/// <see cref="IBoardHistoryQueries.MostChanges"/>.</param>
/// <param name="Total">The total number of changed cards.</param>
/// <param name="Counts">The number of changes of each kind among all of them.</param>
public sealed record BoardChanges(IReadOnlyList<BoardChange> Told, int Total, IReadOnlyDictionary<BoardChangeKind, int> Counts)
{
    /// <summary>No changes.</summary>
    public static BoardChanges None { get; } = new([], 0, new Dictionary<BoardChangeKind, int>());
}

/// <summary>A card and its changes since the last visit.</summary>
/// <param name="Card">The card as it is now. For a card that has left the viewer's board, as it was then, because newer
/// data must not be shown.</param>
/// <param name="Before">The card as it was then, or null when it was not on the board.</param>
/// <param name="Kinds">The kinds of changes.</param>
public sealed record BoardChange(SnapshotCard Card, SnapshotCard? Before, IReadOnlyList<BoardChangeKind> Kinds)
{
    /// <summary>
    /// Whether it has left the viewer's board, because it was assigned to somebody whose intents they may not see or
    /// was confirmed as invalid.
    /// </summary>
    public bool HasLeft => Kinds.Contains(BoardChangeKind.Left);
}

/// <summary>The kinds of changes of a card since the last visit.</summary>
public enum BoardChangeKind
{
    /// <summary>The card is new on the board.</summary>
    New = 1,

    /// <summary>The card moved to another column.</summary>
    Moved = 2,

    /// <summary>Its promise became overdue.</summary>
    WentOverdue = 3,

    /// <summary>The owner changed.</summary>
    OwnerChanged = 4,

    /// <summary>
    /// The card has left the viewer's board, because somebody else follows it up or it was confirmed as invalid. No
    /// details are disclosed.
    /// </summary>
    Left = 5,
}

/// <summary>The state of the board that a person saw last.</summary>
/// <param name="At">The time, for display.</param>
/// <param name="Sequence">The ledger sequence up to which everything was shown. Later entries count as not seen,
/// whatever their time.</param>
public sealed record BoardLastSeen(DateTimeOffset At, long Sequence);

/// <summary>Stores when each person last saw the board.</summary>
public interface IBoardVisitStore
{
    /// <summary>The person's last visit, or null when there was none.</summary>
    Task<BoardLastSeen?> LastAsync(Guid personId, CancellationToken cancel);

    /// <summary>The state that a person sees who looks at the board now.</summary>
    Task<BoardLastSeen> NowAsync(CancellationToken cancel);

    /// <summary>Stores the person's visit.</summary>
    Task KeepAsync(Guid personId, BoardLastSeen look, CancellationToken cancel);
}
