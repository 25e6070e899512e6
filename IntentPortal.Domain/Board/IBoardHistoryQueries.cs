namespace IntentPortal.Domain.Board;

/// <summary>The board of the past, made from the ledger. What may be seen is what the actor may see of the same intents today.</summary>
public interface IBoardHistoryQueries
{
    /// <summary>The board as it was at a moment. Intents that were deleted for good are gone from the past too.</summary>
    Task<BoardSnapshot> AtAsync(Guid actor, DateTimeOffset at, SnapshotFilter filter, CancellationToken cancel);

    /// <summary>What happened to the cards since somebody looked.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="since">Until when they looked.</param>
    /// <param name="then">The day it was then for the person.</param>
    /// <param name="today">Today for the person.</param>
    /// <param name="cancel">Stops.</param>
    Task<BoardChanges> SinceAsync(Guid actor, BoardLastSeen since, DateOnly then, DateOnly today, CancellationToken cancel);

    /// <summary>How many cards of a column are shown.</summary>
    const int MostCards = 50;

    /// <summary>How many changed cards are told.</summary>
    const int MostChanges = 200;
}
