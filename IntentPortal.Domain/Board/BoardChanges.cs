namespace IntentPortal.Domain.Board;

/// <summary>What happened to the cards of a board since somebody last looked.</summary>
/// <param name="Told">The changed cards, the newest intents first, at most <see cref="IBoardHistoryQueries.MostChanges"/>.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Counts">How often what happened, among all of them.</param>
public sealed record BoardChanges(IReadOnlyList<BoardChange> Told, int Total, IReadOnlyDictionary<BoardChangeKind, int> Counts)
{
    /// <summary>Nothing happened.</summary>
    public static BoardChanges None { get; } = new([], 0, new Dictionary<BoardChangeKind, int>());
}
