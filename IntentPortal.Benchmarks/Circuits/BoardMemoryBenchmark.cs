using System.Globalization;

namespace IntentPortal.Benchmarks.Circuits;

/// <summary>
/// P4: the memory of one more circuit on the board, compared with one more on an empty page: with the component
/// library's layout only, and within the portal's shell. All are measured in this run.
/// </summary>
internal static class BoardMemoryBenchmark
{
    private const int Intents = 1_500;
    private const int Warm = 40;
    private const double Limit = 2;

    public static async Task RunAsync(int circuits)
    {
        using var redis = new RedisProcess();
        using var portal = new PublishedPortal();
        Console.WriteLine("publishing the portal …");
        await portal.PublishAsync();
        double ours;
        await using (BoardServer server = await BoardServer.StartAsync(portal, Intents, redis.Connection))
        {
            ours = await OneMoreAsync(server.Process, circuits, async () => await OpenBoard.OpenAsync(server.Visitor));
        }

        double shell;
        await using (BoardServer server = await BoardServer.StartAsync(portal, Intents, redis.Connection))
        {
            shell = await OneMoreAsync(server.Process, circuits, async () => await server.Visitor.OpenAsync("/not-found", _ => { }));
        }

        double floor;
        await using (ServerProcess empty = ServerProcess.Start(AppContext.BaseDirectory, "IntentPortal.Benchmarks.dll", [new("Logging__LogLevel__Default", "Warning")], EmptyHost.Argument))
        {
            await empty.ListensAsync();
            using PortalVisitor visitor = PortalVisitor.Unknown(empty.Address);
            floor = await OneMoreAsync(empty, circuits, async () => await visitor.OpenAsync("/", _ => { }));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"P4 memory of one more circuit on the board: ours {ours:F0} KB, floor {floor:F0} KB, ratio {ours / floor:F2} (limit {Limit:F1})"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"P4 against an empty page within the portal's shell (navigation, search, bell, menus): {shell:F0} KB, ratio {ours / shell:F2}"));
    }

    private static async Task<double> OneMoreAsync(ServerProcess server, int circuits, Func<Task<IAsyncDisposable>> open)
    {
        List<IAsyncDisposable> kept = [];
        double before = 0;
        for (int i = 0; i < Warm + circuits; i++)
        {
            if (i == Warm)
            {
                before = await RestedAsync(server);
            }

            kept.Add(await open());
        }

        double after = await RestedAsync(server);
        foreach (IAsyncDisposable circuit in kept)
        {
            await circuit.DisposeAsync();
        }

        return (after - before) * 1024 / circuits;
    }

    private static async Task<double> RestedAsync(ServerProcess server)
    {
        await Task.Delay(TimeSpan.FromSeconds(5));
        return server.Megabytes;
    }
}
