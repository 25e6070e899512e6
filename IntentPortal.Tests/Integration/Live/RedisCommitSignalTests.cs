using System.Diagnostics;
using IntentPortal.Domain.Ledger;
using IntentPortal.Infrastructure.Live;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IntentPortal.Tests.Integration.Live;

/// <summary>Two nodes and a real redis-server. Redis makes the feed faster, but nothing is lost without it.</summary>
public class RedisCommitSignalTests
{
    private const int Commits = 12;

    // Long enough that anything that arrives earlier was signalled by Redis, and short enough to wait for in a test.
    private static readonly TimeSpan slowPoll = TimeSpan.FromSeconds(12);

    [Fact]
    public async Task What_is_done_on_one_node_is_told_to_the_other_by_Redis_long_before_it_looks_by_itself()
    {
        await using RedisServer redis = await RedisServer.StartedAsync();
        await using TestDatabase here = await NodeAsync(redis.Connection, slowPoll);
        await using TestDatabase there = here.AnotherNode();
        await StartAsync(here, there);

        // The first entry arrives at the next poll at the latest. Without Redis, each of the following ones would wait
        // for a full poll interval.
        await HeardAfterAsync(here, there);
        long begun = Stopwatch.GetTimestamp();
        for (int i = 0; i < 3; i++)
        {
            await HeardAfterAsync(here, there);
        }

        Assert.True(Stopwatch.GetElapsedTime(begun) < 2 * slowPoll, $"{Stopwatch.GetElapsedTime(begun)}");
        Assert.Equal(HealthStatus.Healthy, await HealthAsync(there));
    }

    [Fact]
    public async Task Redis_is_killed_and_started_again_and_nothing_is_missing()
    {
        await using RedisServer redis = await RedisServer.StartedAsync();
        await using TestDatabase here = await NodeAsync(redis.Connection, TimeSpan.FromMilliseconds(500));
        await using TestDatabase there = here.AnotherNode();
        await StartAsync(here, there);
        using var listener = new FeedListener(there);
        long before = await LastAsync(here);

        await CommitAsync(here);
        await redis.KillAsync();
        await CommitAsync(here);
        await StatusAsync(there, HealthStatus.Degraded);
        await redis.StartAsync();
        await CommitAsync(here);
        await StatusAsync(there, HealthStatus.Healthy);
        await CommitAsync(here);

        await AssertAllHeardAsync(here, listener, before, 4 * Commits);
    }

    [Fact]
    public async Task A_Redis_that_never_answers_keeps_no_node_from_starting_and_nothing_is_missing_only_later()
    {
        await using TestDatabase here = await NodeAsync($"127.0.0.1:{FreePort.Find()}", TimeSpan.FromMilliseconds(500));
        await using TestDatabase there = here.AnotherNode();
        await StartAsync(here, there);
        using var listener = new FeedListener(there);
        long before = await LastAsync(here);

        await CommitAsync(here);

        await AssertAllHeardAsync(here, listener, before, Commits);
        Assert.Equal(HealthStatus.Degraded, await HealthAsync(there));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<TestDatabase> NodeAsync(string redis, TimeSpan poll) =>
        TestDatabase.CreateAsync(settings: [("Redis:Connection", redis), ("Live:PollInterval", poll.ToString())]);

    private static async Task StartAsync(TestDatabase here, TestDatabase there)
    {
        await here.StartAsync();
        await there.StartAsync();
    }

    private static async Task CommitAsync(TestDatabase node)
    {
        for (int i = 0; i < Commits; i++)
        {
            await node.SourceAsync();
        }
    }

    private static async Task HeardAfterAsync(TestDatabase here, TestDatabase there)
    {
        using var listener = new FeedListener(there);
        long before = await LastAsync(here);
        await here.SourceAsync();
        await AssertAllHeardAsync(here, listener, before, 1);
    }

    private static async Task AssertAllHeardAsync(TestDatabase here, FeedListener listener, long before, int count)
    {
        await using var context = await here.OpenAsync();
        List<long> written = await context.Changes.Where(c => c.Sequence > before).OrderBy(c => c.Sequence).Select(c => c.Sequence).ToListAsync(Cancel);
        Assert.Equal(count, written.Count);
        Assert.Equal(written, await listener.HeardAsync(count, before));
    }

    private static async Task<long> LastAsync(TestDatabase node)
    {
        await using var context = await node.OpenAsync();
        return await context.Changes.MaxAsync((Change c) => c.Sequence, Cancel);
    }

    private static async Task<HealthStatus> HealthAsync(TestDatabase node) =>
        (await new RedisHealth(node.Get<RedisLink>()).CheckHealthAsync(new HealthCheckContext(), Cancel)).Status;

    private static Task StatusAsync(TestDatabase node, HealthStatus expected) =>
        Eventually.UntilAsync($"Redis is {expected}", async () => await HealthAsync(node) == expected);
}
