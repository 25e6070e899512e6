namespace IntentPortal.Benchmarks.Circuits;

/// <summary>
/// A published portal on a demo database of a given size, and another node on the same database in this process that
/// makes the changes; Redis between them.
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

    /// <summary>Starts it.</summary>
    /// <param name="portal">What is started.</param>
    /// <param name="intents">How many intents the demo company has.</param>
    /// <param name="redis">The connection to Redis.</param>
    /// <param name="keptIn">A folder with a filled database that is to be kept.</param>
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
