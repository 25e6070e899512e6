using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Bunit;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Infrastructure.Board;
using IntentPortal.Infrastructure.Live;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Board;
using IntentPortal.Web.Shared.Time;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Integration.Live;

/// <summary>
/// Updates are shown in the viewer's own language, whoever caused them. Each kind of callback is subscribed to in
/// Chinese and triggered in English. A new kind of callback must be added here.
/// </summary>
public sealed partial class CallbackLanguageTests : ComponentTest
{
    private const string Own = "zh-CN";
    private const string Others = "en-US";

    // Callbacks that other circuits, jobs or timers can trigger.
    private static readonly Dictionary<string, Func<CallbackLanguageTests, Task>> kinds = new()
    {
        ["NodePresence.Subscribe"] = test => test.PresenceAsync(),
        ["LiveFeed.Subscribe"] = test => test.FeedAsync(),
        ["LiveFeed.SubscribeFirst"] = test => test.PredecessorAsync(),
        ["BoardFeed.Watch"] = test => test.BoardAsync(null),
        ["BoardFeed.Watch with a text"] = test => test.BoardAsync("同时"),
        ["MidnightTimer.cs: CreateTimer"] = test => test.DayAsync(),
        ["MinuteTicker.razor: CreateTimer"] = test => test.MinutesAsync(),
        ["PresenceLine.razor: PeriodicTimer"] = test => test.PeriodAsync(),
        ["ChangesSinceLastVisit.razor.cs: PeriodicTimer"] = test => test.PeriodAsync(),
    };

    // Callbacks that render nothing, or that only the circuit itself triggers.
    private static readonly Dictionary<string, string> harmless = new()
    {
        ["CommitSignal.CommittedHere"] = "tells other nodes",
        ["NodePresence.ChangedHere"] = "tells other nodes",
        ["NodePresence.cs: CreateTimer"] = "sweeps; who subscribed is told in the own language",
        ["RedisPresence.cs: CreateTimer"] = "tells other nodes",
        ["LiveFeed.cs: Channel.Create"] = "the loop of LiveFeed.Subscribe",
        ["EscalationJob.cs: PeriodicTimer"] = "a job; jobs write no words",
        ["OrphanCleanupJob.cs: PeriodicTimer"] = "a job; jobs write no words",
        ["RecycleBinJob.cs: PeriodicTimer"] = "a job; jobs write no words",
        ["Drain.cs: Task.Run"] = "asks browsers to go on elsewhere",
        ["CurrentPerson.Changed"] = "the circuit's own look at its session",
        ["ThemeChoice.Changed"] = "the circuit's own choice",
        ["CardWindow.Changed"] = "raised by the circuit's own board",
        ["CardWindow.Refreshing"] = "raised by the circuit's own board",
        ["BoardModel.Changed"] = "raised by the circuit's own board",
        ["BoardModel.Moved"] = "raised by the circuit's own board",
    };

    private static readonly Assembly[] assemblies = [typeof(Intent).Assembly, typeof(PortalDbContext).Assembly, typeof(Program).Assembly];

    private readonly ConcurrentQueue<string> heard = new();

    public static TheoryData<string> Kinds() => [.. kinds.Keys];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Who_subscribed_in_Chinese_is_told_in_Chinese_what_somebody_caused_in_English(string kind)
    {
        await kinds[kind](this);

        Assert.NotEmpty(heard);
        Assert.All(heard, language => Assert.Equal(Own, language));
    }

    [Fact]
    public void Every_way_to_be_called_back_has_a_row()
    {
        IEnumerable<string> subscriptions = assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.IsInterface && !type.IsDefined(typeof(CompilerGeneratedAttribute)))
            .SelectMany(type => type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)
                .Where(method => typeof(IDisposable).IsAssignableFrom(method.ReturnType) && !typeof(Task).IsAssignableFrom(method.ReturnType) && method.GetParameters().Any(p => typeof(Delegate).IsAssignableFrom(p.ParameterType)))
                .Select(method => $"{type.Name}.{method.Name}"));
        IEnumerable<string> events = assemblies.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetEvents(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static).Select(e => $"{type.Name}.{e.Name}"));
        IEnumerable<string> threads =
            from path in Sources()
            from Match match in Thread().Matches(File.ReadAllText(path))
            select $"{Path.GetFileName(path)}: {match.Groups[1].Value}";

        string[] known = [.. kinds.Keys.Select(kind => kind.Split(" with")[0]).Concat(harmless.Keys).Distinct()];
        string[] found = [.. subscriptions.Concat(events).Concat(threads).Distinct()];
        Assert.Equal(("", ""), (string.Join(", ", found.Except(known)), string.Join(", ", known.Except(found))));
    }

    [Fact]
    public void What_jobs_write_has_no_language()
    {
        Assert.All(assemblies[..2], assembly => Assert.DoesNotContain(
            assembly.GetReferencedAssemblies(), reference => reference.Name!.StartsWith("Microsoft.Extensions.Localization", StringComparison.Ordinal)));
        Assert.DoesNotContain(
            Sources().Where(path => !path.Contains("IntentPortal.Web", StringComparison.Ordinal)),
            path => File.ReadAllText(path) is var text && (text.Contains("CurrentCulture", StringComparison.Ordinal) || text.Contains("CurrentUICulture", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Sources() =>
        from project in new[] { "IntentPortal.Domain", "IntentPortal.Infrastructure", "IntentPortal.Web" }
        from path in Directory.EnumerateFiles(Repository.PathOf(project), "*.*", SearchOption.AllDirectories)
        where (path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
            && !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !path.Contains("Migrations", StringComparison.Ordinal)
        select path;

    // The culture belongs to the asynchronous flow, so it is reset when this method returns.
    private static async Task InAsync(string language, Func<Task> act)
    {
        Speak(language);
        await act();
    }

    private static Task InAsync(string language, Action act) => InAsync(language, () =>
    {
        act();
        return Task.CompletedTask;
    });

    private void Hear() => heard.Enqueue(CultureInfo.CurrentUICulture.Name == CultureInfo.CurrentCulture.Name ? CultureInfo.CurrentUICulture.Name : "two at once");

    private async Task PresenceAsync()
    {
        using var presence = new NodePresence(new TestClock());
        IDisposable? subscription = null;
        await InAsync(Own, () => subscription = presence.Subscribe(_ => Hear()));
        await InAsync(Others, () =>
        {
            Guid intent = Guid.NewGuid();
            IPresenceLease hold = presence.Open(intent, Guid.NewGuid());
            hold.Type();
            hold.Dispose();
            presence.Hear("another node", intent, [new Presence(Guid.NewGuid(), false)]);
        });
        subscription!.Dispose();

        Assert.Equal(4, heard.Count);
    }

    private async Task FeedAsync()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        var feed = database.Get<LiveFeed>();
        IDisposable? subscription = null;
        await InAsync(Own, () => subscription = feed.Subscribe(_ =>
        {
            Hear();
            return Task.CompletedTask;
        }));
        await InAsync(Others, () => feed.Publish([new LedgerEntry(1, DateTimeOffset.UnixEpoch, null, [])]));
        await Eventually.UntilAsync("the feed told", () => !heard.IsEmpty);
        subscription!.Dispose();
    }

    private async Task PredecessorAsync()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        var feed = database.Get<LiveFeed>();
        IDisposable? subscription = null;
        await InAsync(Own, () => subscription = feed.SubscribeFirst(_ => Hear()));
        await InAsync(Others, () => feed.Publish([new LedgerEntry(1, DateTimeOffset.UnixEpoch, null, [])]));
        subscription!.Dispose();
    }

    private async Task BoardAsync(string? text)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid person = await database.PersonAsync(Roles.Administrator);
        Guid source = await database.SourceAsync();
        Guid customer = await database.CustomerAsync(source, person);
        await database.StartAsync();
        // The first board that is opened on a node determines the execution context of the feed.
        await InAsync(Others, () => _ = database.Get<IBoardFeed>());
        IBoardSubscription? watch = null;
        await InAsync(Own, async () =>
        {
            watch = database.Get<IBoardFeed>().Watch(person, new BoardFilter { Text = text }, BoardLanes.None, BoardOrder.WorstFirst, _ => Hear());
            await watch.ReadAsync(Cancel);
        });
        await InAsync(Others, async () => Assert.True((await database.Get<IntentService>().CaptureAsync(
            person, new CaptureIntent(Guid.NewGuid(), new IntentDetails { Subject = "同时", Content = "同时", SourceId = source }, customer, null, null, null, []), Cancel)).Succeeded));
        await Eventually.UntilAsync("the board was told", () => !heard.IsEmpty);
        watch!.Dispose();
    }

    private async Task DayAsync()
    {
        var clock = new RungClock();
        MidnightTimer? days = null;
        await InAsync(Own, () => days = new MidnightTimer(clock, new BrowserTime(clock), Hear));
        await InAsync(Others, () => clock.Ring(TimeSpan.FromDays(1)));
        await Eventually.UntilAsync("the day began", () => !heard.IsEmpty);
        days!.Dispose();
    }

    private async Task MinutesAsync()
    {
        var clock = new RungClock();
        Services.AddSingleton<TimeProvider>(clock);
        await InAsync(Own, () => Render<MinuteTicker>(p => p.Add(m => m.OnPassed, () =>
        {
            Hear();
            return Task.CompletedTask;
        })));
        await InAsync(Others, () => clock.Ring(TimeSpan.FromMinutes(1)));
        await Eventually.UntilAsync("the minute passed", () => !heard.IsEmpty);
    }

    // The loop continues in the execution context in which it started, whoever advances the clock.
    private async Task PeriodAsync()
    {
        var clock = new RungClock();
        Task? loop = null;
        await InAsync(Own, () =>
        {
            // Not awaited here; it completes when the clock fires.
            loop = LoopAsync();
        });
        await InAsync(Others, () => clock.Ring(TimeSpan.FromMinutes(1)));
        await loop!.WaitAsync(Eventually.Limit, Cancel);

        async Task LoopAsync()
        {
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(20), clock);
            await timer.WaitForNextTickAsync(Cancel);
            Hear();
        }
    }

    [GeneratedRegex(@"(CreateTimer|PeriodicTimer|Task\.Run|Channel\.Create|ThreadPool|new Timer|new Thread)\w*(?=[(<.])")]
    private static partial Regex Thread();

    // A real timer, which captures the execution context like every timer, but fires only when told to.
    private sealed class RungClock : TimeProvider
    {
        private DateTimeOffset now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        private ITimer? timer;

        public override DateTimeOffset GetUtcNow() => now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            timer = base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public void Ring(TimeSpan after)
        {
            now += after;
            timer!.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }
}
