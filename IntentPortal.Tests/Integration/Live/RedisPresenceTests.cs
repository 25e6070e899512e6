using IntentPortal.Domain.Board;
using IntentPortal.Infrastructure.Board;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Live;

/// <summary>The presence on one node is visible on the other one, through a real redis-server.</summary>
public sealed class RedisPresenceTests : IAsyncLifetime
{
    private readonly Guid intent = Guid.NewGuid();
    private readonly Guid person = Guid.NewGuid();
    private RedisServer? redis;
    private TestDatabase? here;
    private TestDatabase? there;

    private IPresence Here => here!.Get<IPresence>();

    private IPresence There => there!.Get<IPresence>();

    public async ValueTask InitializeAsync()
    {
        redis = await RedisServer.StartedAsync();
        here = await TestDatabase.CreateAsync(settings: ("Redis:Connection", redis.Connection));
        there = here.AnotherNode();
        await here.StartAsync();
        await there.StartAsync();
        await MeetAsync(Here, There);
        await MeetAsync(There, Here);
    }

    public async ValueTask DisposeAsync()
    {
        await there!.DisposeAsync();
        await here!.DisposeAsync();
        await redis!.DisposeAsync();
    }

    [Fact]
    public async Task Who_opens_types_and_closes_on_one_node_is_seen_on_the_other()
    {
        List<Guid> told = [];
        using IDisposable subscription = There.Subscribe(told.Add);
        IPresenceLease hold = Here.Open(intent, person);
        await SeenAsync(There, [new Presence(person, false)]);
        hold.Type();
        await SeenAsync(There, [new Presence(person, true)]);
        hold.Dispose();
        await SeenAsync(There, []);

        Assert.Equal([intent, intent, intent], told);
    }

    [Fact]
    public async Task The_same_person_on_both_nodes_is_one_and_stays_until_both_windows_are_closed()
    {
        IPresenceLease one = Here.Open(intent, person);
        IPresenceLease other = There.Open(intent, person);
        one.Type();
        await SeenAsync(There, [new Presence(person, true)]);
        one.Dispose();
        await SeenAsync(There, [new Presence(person, false)]);
        other.Dispose();
        await SeenAsync(Here, []);
        await SeenAsync(There, []);
    }

    [Fact]
    public async Task What_is_told_last_holds_however_quickly_it_is_told()
    {
        for (int times = 0; times < 500; times++)
        {
            using IPresenceLease passing = Here.Open(intent, person);
            passing.Type();
        }

        using IPresenceLease last = Here.Open(intent, person);
        last.Type();
        IPresenceLease mark = Here.Open(person, person);
        await Eventually.UntilAsync("the other node has heard everything", () => Task.FromResult(There.At(person).Count > 0));
        mark.Dispose();

        Assert.Equal([new Presence(person, true)], There.At(intent));
    }

    [Fact]
    public async Task Those_of_a_node_that_is_heard_of_no_more_are_forgotten()
    {
        using IPresenceLease hold = Here.Open(intent, person);
        await SeenAsync(There, [new Presence(person, false)]);
        await redis!.KillAsync();
        here!.Clock.Forward(NodePresence.OpenFor);
        there!.Get<NodePresence>().Sweep();

        Assert.Empty(There.At(intent));
    }

    [Fact]
    public async Task A_node_that_stops_takes_its_people_with_it_at_once()
    {
        Here.Open(intent, person);
        await SeenAsync(There, [new Presence(person, false)]);
        await here!.Get<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<RedisPresence>().Single().StopAsync(TestContext.Current.CancellationToken);

        await SeenAsync(There, []);
    }

    // A node only receives messages that are sent after its subscription.
    private static Task MeetAsync(IPresence from, IPresence to)
    {
        var probe = Guid.NewGuid();
        return Eventually.UntilAsync("one node hears the other", async () =>
        {
            using IPresenceLease hold = from.Open(probe, probe);
            await Task.Delay(50, TestContext.Current.CancellationToken);
            return to.At(probe).Count > 0;
        });
    }

    private async Task SeenAsync(IPresence at, IReadOnlyList<Presence> expected)
    {
        for (int tries = 0; tries < 400 && !at.At(intent).SequenceEqual(expected); tries++)
        {
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }

        Assert.Equal(expected, at.At(intent));
    }
}
