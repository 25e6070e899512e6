namespace IntentPortal.Benchmarks.Circuits;

/// <summary>
/// A published portal on a demo database of a given size, and a second node in this process on the same database that
/// makes the changes. Both are connected through Redis.
/// </summary>
internal sealed class BoardServer : IAsyncDisposable
{
    private BoardServer(BenchmarkDatabase database, ServerProcess process)
    {
        Database = database;
        Process = process;
    }

    public BenchmarkDatabase Database { get; }

    public ServerProcess Process { get; }

    public PortalVisitor Visitor { get; private set; } = null!;

    /// <summary>Starts the server.</summary>
    /// <param name="portal">The published portal.</param>
    /// <param name="intents">The number of intents in the demo database.</param>
    /// <param name="redis">The connection string of Redis.</param>
    /// <param name="keptIn">The folder of a filled database to keep, or null.</param>
    /// <param name="more">Further settings and environment variables.</param>
    public static async Task<BoardServer> StartAsync(PublishedPortal portal, int intents, string redis, string? keptIn = null, params KeyValuePair<string, string>[] more)
    {
        BenchmarkDatabase database = await BenchmarkDatabase.CreateAsync(intents, keptIn, redis);
        await database.ListenAsync();
        ServerProcess process = portal.Start([new("Data__Folder", database.Folder), new("Redis__Connection", redis), .. more]);
        await process.ListensAsync();
        var server = new BoardServer(database, process);
        server.Visitor = await PortalVisitor.SignInAsync(process.Address, BoardBenchmark.Viewer);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Visitor?.Dispose();
        await Process.DisposeAsync();
        await Database.DisposeAsync();
    }
}
