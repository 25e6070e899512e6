namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Lets this node's writers through one by one, in the order in which they came, where the database has a single writer
/// anyway. Waiting here costs nothing; waiting for SQLite's lock means polling it and being overtaken.
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
