namespace IntentPortal.Domain.Ledger;

/// <summary>An entry of the ledger as the live feed delivers it.</summary>
/// <param name="Sequence">The sequence number in the ledger.</param>
/// <param name="At">When it was committed.</param>
/// <param name="ActorId">The actor; null for the system.</param>
/// <param name="Lines">The lines.</param>
public sealed record LedgerEntry(long Sequence, DateTimeOffset At, Guid? ActorId, IReadOnlyList<ChangeLine> Lines);

/// <summary>
/// Delivers what was committed on any node to subscribers. Each node reads the ledger once, whatever the number of
/// subscribers.
/// </summary>
public interface ILiveFeed
{
    /// <summary>
    /// Subscribes until disposed. Entries arrive in batches, each entry exactly once. The handler runs outside any
    /// circuit, one batch at a time. A handler that throws or is slow does not affect others.
    /// </summary>
    IDisposable Subscribe(Func<IReadOnlyList<LedgerEntry>, Task> handler);

    /// <summary>
    /// Subscribes ahead of all other subscribers. Caches use it to update before a subscriber reads again. The handler
    /// must return quickly.
    /// </summary>
    IDisposable SubscribeFirst(Action<IReadOnlyList<LedgerEntry>> handler);
}
