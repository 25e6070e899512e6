using System.Diagnostics;
using System.Globalization;

namespace IntentPortal.Benchmarks.Circuits;

/// <summary>
/// P5: many open boards and twenty changes a second by another node. Measures the time from the commit until each
/// board's browser has received the render batch.
/// </summary>
internal static class BoardBenchmark
{
    public const string Viewer = "manager1";

    private const int Intents = 2_000;
    private const int ChangesASecond = 20;
    private const double Limit = 250;

    // In seconds.
    private const int Sample = 30;

    // The limit of a node according to docs/operations.md. Without it, the garbage collector uses the machine's memory
    // before it collects older generations.
    private const long HeapOfNode = 256L * 1024 * 1024;
    private const long HeapOfBoard = 4L * 1024 * 1024;

    public static async Task RunAsync(int boards, int seconds)
    {
        using var redis = new RedisProcess();
        using var portal = new PublishedPortal();
        Console.WriteLine("publishing the portal …");
        await portal.PublishAsync();
        long heap = HeapOfNode + (boards * HeapOfBoard);
        await using BoardServer server = await BoardServer.StartAsync(
            portal, Intents, redis.Connection, more: new KeyValuePair<string, string>("DOTNET_GCHeapHardLimit", heap.ToString("X", CultureInfo.InvariantCulture)));
        List<OpenBoard> open = [];
        for (int i = 0; i < boards; i++)
        {
            open.Add(await OpenBoard.OpenAsync(server.Visitor));
        }

        // Half a minute of warm-up for code that is compiled on first use.
        ChangeMaker maker = await ChangeMaker.OfAsync(server.Database, Viewer, open[0].Codes, 2 * ChangesASecond);
        await ChangeForAsync(maker, TimeSpan.FromSeconds(Math.Min(30, seconds)));
        int warm = maker.Last;
        int batches = open.Sum(b => b.Batches);
        double before = server.Process.Megabytes;
        TimeSpan busy = server.Process.Busy;
        TimeSpan own = Own();
        MachineTime machine = MachineTime.Now();
        long begun = Stopwatch.GetTimestamp();
        List<double> memory = [before];
        for (int rest = seconds; rest > 0; rest -= Sample)
        {
            await ChangeForAsync(maker, TimeSpan.FromSeconds(Math.Min(rest, Sample)));
            memory.Add(server.Process.Megabytes);
        }

        TimeSpan passed = Stopwatch.GetElapsedTime(begun);
        double cores = (server.Process.Busy - busy) / passed;
        double clientCores = (Own() - own) / passed;
        string shares = MachineTime.Now().Since(machine);
        await Task.Delay(TimeSpan.FromSeconds(5));
        Print(open, maker, warm);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"P5 render batches: {(open.Sum(b => b.Batches) - batches) / (double)boards / seconds:F1} a second to each board"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"P5 server, its heap limited to {heap / 1024 / 1024} MB: MB at the beginning and every {Sample} s: {string.Join(' ', memory.Select(m => m.ToString("F0", CultureInfo.InvariantCulture)))}; {cores:F2} of {Environment.ProcessorCount} cores, the load client and the node that makes the changes {clientCores:F2}; of the whole machine's time {shares}"));
        foreach (OpenBoard board in open)
        {
            await board.DisposeAsync();
        }
    }

    private static TimeSpan Own()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static async Task ChangeForAsync(ChangeMaker maker, TimeSpan duration)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / ChangesASecond));
        long begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < duration && await timer.WaitForNextTickAsync())
        {
            await maker.ChangeAsync();
        }
    }

    // If a board receives two changes of an intent at once, it renders only the later one. The earlier one then counts
    // with the later one's time, or as missed if that was not rendered either.
    private static void Print(List<OpenBoard> open, ChangeMaker maker, int warm)
    {
        List<double> lags = [];
        (int overtaken, int missed) = (0, 0);
        foreach ((int change, long committed) in maker.CommittedAt.Where(c => c.Key > warm))
        {
            foreach (OpenBoard board in open)
            {
                long? at = board.WhenDrawn(change);
                if (at is null)
                {
                    at = board.WhenDrawn(change + maker.Intents);
                    overtaken += at is null ? 0 : 1;
                }

                if (at is { } drawn)
                {
                    lags.Add(Stopwatch.GetElapsedTime(committed, drawn).TotalMilliseconds);
                }
                else
                {
                    missed++;
                }
            }
        }

        if (lags.Count == 0)
        {
            throw new InvalidOperationException($"None of {missed} changes was drawn. The first board had {open[0].Batches} render batches and ended with: {open[0].Fault ?? "no fault"}.");
        }

        lags.Sort();
        int ended = open.Count(b => b.Fault is not null);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"P5 {open.Count} boards, {maker.Last - warm} changes of {maker.Intents} intents in turn: commit to render batch median {lags[lags.Count / 2]:F0} ms, p95 {lags[lags.Count * 95 / 100]:F0} ms, p99 {lags[lags.Count * 99 / 100]:F0} ms, longest {lags[^1]:F0} ms (limit of the p99 {Limit:F0}), drawn only as a later change of the same intent {overtaken}, missed {missed} of {lags.Count + missed}, circuits ended by the server {ended}"));
    }
}
