using System.Diagnostics;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.DemoData;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Benchmarks.Circuits;

/// <summary>
/// P6: the cost of one change and of the first load of the board when the number of intents grows a hundredfold. Both
/// servers run at the same time and are measured alternately.
/// </summary>
internal static class BoardGrowthBenchmark
{
    private const int Growth = 100;
    private const int Loads = 25;
    private const int Changes = 150;
    private const int WarmUp = 10;

    private static readonly string[] newcomers = [.. DemoPeople.All.Where(person => person.Roles is Roles.Sales or Roles.Administrator).Select(person => person.UserName)];

    // Longer than the time between two renderings, so that no change waits for the previous one.
    private static readonly TimeSpan apart = TimeSpan.FromMilliseconds(300);

    public static async Task RunAsync(int intents, string? keptIn)
    {
        using var redis = new RedisProcess();
        using var portal = new PublishedPortal();
        Console.WriteLine("publishing the portal …");
        await portal.PublishAsync();
        await using BoardServer small = await BoardServer.StartAsync(portal, intents / Growth, redis.Connection);
        await using BoardServer large = await BoardServer.StartAsync(portal, intents, redis.Connection, keptIn);
        // On new data the jobs have much to do: escalations of old promises, duplicate keys of every customer.
        await large.Process.RestsAsync();
        await small.Process.RestsAsync();
        (int few, int many) = (await OpenIntentsAsync(small.Database), await OpenIntentsAsync(large.Database));
        (List<double> ours, List<double> floor) = await InTurnAsync(Loads, () => LoadAsync(large.Visitor), () => LoadAsync(small.Visitor));
        Paired.Print($"P6 load of the board, {many:N0} open intents against {few:N0}", 1.5, ours, floor);
        (ours, floor) = await NewcomersAsync(small, large);
        Paired.Print($"P6 first load of the board by somebody whose cards the node has yet to count, {many:N0} open intents against {few:N0}", 1.5, ours, floor);

        await using OpenBoard smallBoard = await OpenBoard.OpenAsync(small.Visitor);
        await using OpenBoard largeBoard = await OpenBoard.OpenAsync(large.Visitor);
        ChangeMaker smallMaker = await ChangeMaker.OfAsync(small.Database, BoardBenchmark.Viewer, smallBoard.Codes, 20);
        ChangeMaker largeMaker = await ChangeMaker.OfAsync(large.Database, BoardBenchmark.Viewer, largeBoard.Codes, 20);
        (ours, floor) = await InTurnAsync(Changes, () => ChangeAsync(largeMaker, largeBoard), () => ChangeAsync(smallMaker, smallBoard));
        Paired.Print($"P6 one change until the board has drawn it, {many:N0} open intents against {few:N0}", 1.3, ours, floor);
    }

    // Each visitor is new, so that only the node's own card cache is warm.
    private static async Task<(List<double> Ours, List<double> Floor)> NewcomersAsync(BoardServer small, BoardServer large)
    {
        List<double> ours = [];
        List<double> floor = [];
        foreach (string userName in newcomers)
        {
            using PortalVisitor toLarge = await PortalVisitor.SignInAsync(large.Process.Address, userName);
            using PortalVisitor toSmall = await PortalVisitor.SignInAsync(small.Process.Address, userName);
            ours.Add(await LoadAsync(toLarge));
            floor.Add(await LoadAsync(toSmall));
        }

        return (ours, floor);
    }

    private static async Task<int> OpenIntentsAsync(BenchmarkDatabase database)
    {
        await using PortalDbContext context = await database.Get<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        return await context.Intents.CountAsync(intent => intent.Status == IntentStatus.New || intent.Status == IntentStatus.FollowingUp);
    }

    private static async Task<(List<double> Ours, List<double> Floor)> InTurnAsync(int rounds, Func<Task<double>> ours, Func<Task<double>> floor)
    {
        List<double> our = [];
        List<double> low = [];
        for (int i = 0; i < WarmUp + rounds; i++)
        {
            our.Add(await ours());
            low.Add(await floor());
        }

        return (our[WarmUp..], low[WarmUp..]);
    }

    private static async Task<double> LoadAsync(PortalVisitor visitor)
    {
        long begun = Stopwatch.GetTimestamp();
        await using OpenBoard board = await OpenBoard.OpenAsync(visitor);
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    // Includes the operation, its commit, the signal through Redis and the rendering.
    private static async Task<double> ChangeAsync(ChangeMaker maker, OpenBoard board)
    {
        await Task.Delay(apart);
        long begun = Stopwatch.GetTimestamp();
        int change = await maker.ChangeAsync();
        return Stopwatch.GetElapsedTime(begun, await board.DrawsAsync(change)).TotalMilliseconds;
    }
}
