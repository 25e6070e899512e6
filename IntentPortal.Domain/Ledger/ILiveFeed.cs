namespace IntentPortal.Domain.Ledger;

/// <summary>What is committed, on any node, handed to whoever shows it. The ledger is read once per node, however many listen.</summary>
public interface ILiveFeed
{
    /// <summary>
    /// Listens from now on until disposed. Entries come in batches, each entry exactly once; the handler runs outside any circuit, one batch at a time.
    /// A handler that throws or is slow stops nobody else.
    /// </summary>
    IDisposable Subscribe(Func<IReadOnlyList<LedgerEntry>, Task> handler);

    /// <summary>
    /// Listens before everybody who subscribed: for what is kept in memory, so that whoever hears of a change and reads again does not read what was before. The handler must be quick.
    /// </summary>
    IDisposable SubscribeFirst(Action<IReadOnlyList<LedgerEntry>> handler);
}
