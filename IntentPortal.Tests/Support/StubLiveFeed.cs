using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;

namespace IntentPortal.Tests.Support;

/// <summary>A live feed that is driven by the test.</summary>
public sealed class StubLiveFeed : ILiveFeed
{
    private readonly List<Func<IReadOnlyList<LedgerEntry>, Task>> handlers = [];

    /// <inheritdoc />
    public IDisposable Subscribe(Func<IReadOnlyList<LedgerEntry>, Task> handler)
    {
        handlers.Add(handler);
        return new Subscription(() => handlers.Remove(handler));
    }

    /// <inheritdoc />
    public IDisposable SubscribeFirst(Action<IReadOnlyList<LedgerEntry>> handler) => throw new NotSupportedException("Components do not listen before others.");

    /// <summary>Notifies all subscribers of a change to a record of this kind.</summary>
    public Task TellAsync(RecordKind kind) =>
        TellAsync(new LedgerEntry(1, DateTimeOffset.UnixEpoch, null, [new ChangeLine(Guid.NewGuid(), 0, kind, Guid.NewGuid(), Guid.NewGuid(), "record", ChangeKind.Edited, 1, "{}")]));

    /// <summary>Notifies all subscribers of an entry.</summary>
    public Task TellAsync(LedgerEntry entry) => Task.WhenAll(handlers.ToArray().Select(handler => handler([entry])));

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
