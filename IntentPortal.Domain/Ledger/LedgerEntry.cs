namespace IntentPortal.Domain.Ledger;

/// <summary>An entry of the ledger as the live feed hands it on.</summary>
/// <param name="Sequence">Its place in the ledger.</param>
/// <param name="At">When it was committed.</param>
/// <param name="ActorId">Who did it; null is the system.</param>
/// <param name="Lines">What happened, record by record.</param>
public sealed record LedgerEntry(long Sequence, DateTimeOffset At, Guid? ActorId, IReadOnlyList<ChangeLine> Lines);

/// <summary>
/// What is committed, on any node, handed to whoever shows it. The ledger is read once per node, however many listen.
/// </summary>
public interface ILiveFeed
{
    /// <summary>
    /// Listens from now on until disposed. Entries come in batches, each entry exactly once; the handler runs outside
    /// any circuit, one batch at a time. A handler that throws or is slow stops nobody else.
    /// </summary>
    IDisposable Subscribe(Func<IReadOnlyList<LedgerEntry>, Task> handler);

    /// <summary>
    /// Listens before everybody who subscribed: for what is kept in memory, so that whoever hears of a change and reads
    /// again does not read what was before. The handler must be quick.
    /// </summary>
    IDisposable SubscribeFirst(Action<IReadOnlyList<LedgerEntry>> handler);
}
