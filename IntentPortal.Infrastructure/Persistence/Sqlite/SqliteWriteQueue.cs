namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Serialises this node's writers in the order of arrival, because SQLite has a single writer anyway. Waiting here is
/// cheap, whereas SQLite's lock is polled and does not preserve the order.
/// </summary>
internal sealed class SqliteWriteQueue : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    public async Task<IDisposable> EnterAsync(CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        return new Turn(gate);
    }

    public void Dispose() => gate.Dispose();

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
