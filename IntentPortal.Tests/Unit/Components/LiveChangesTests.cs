using IntentPortal.Domain.Kernel;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Shared.Grids;
using Microsoft.Extensions.Logging.Abstractions;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>Which changes by others a grid shows, and when.</summary>
public sealed class LiveChangesTests : IDisposable
{
    private readonly StubLiveFeed feed = new();
    private readonly LiveChanges live;
    private readonly List<int> readings = [];
    private int faults;

    public LiveChangesTests()
    {
        live = new LiveChanges(feed, TimeProvider.System, line => line.RecordKind == RecordKind.Intent ? line.RecordId : null, ReadAsync, NullLogger.Instance);
        live.Begin(work => work());
    }

    [Fact]
    public async Task A_second_change_does_not_wait_for_the_mark_of_the_first_to_go_and_every_mark_goes()
    {
        await feed.TellAsync(RecordKind.Intent);
        await Eventually.UntilAsync("the first change is read", () => readings is [1]);

        long told = Environment.TickCount64;
        await feed.TellAsync(RecordKind.Intent);
        await Eventually.UntilAsync("the second change is read", () => readings is [1, 2]);
        Assert.True(Environment.TickCount64 - told < 4_000, "It waited for the mark of the first.");

        await Eventually.UntilAsync("no mark is left", () => readings[^1] == 0);
        Assert.Empty(live.Changed);
    }

    [Fact]
    public async Task Many_changes_at_once_are_one_reading()
    {
        for (int i = 0; i < 50; i++)
        {
            await feed.TellAsync(RecordKind.Intent);
        }

        await Eventually.UntilAsync("they are read", () => readings is [50]);
    }

    [Fact]
    public async Task What_is_about_other_records_is_not_read()
    {
        await feed.TellAsync(RecordKind.Customer);
        await feed.TellAsync(RecordKind.Intent);
        await Eventually.UntilAsync("the change of an intent is read", () => readings is [1]);
    }

    [Fact]
    public async Task A_reading_that_fails_is_made_good_by_the_next_change()
    {
        faults = 1;
        await feed.TellAsync(RecordKind.Intent);
        await Eventually.UntilAsync("a reading has failed", () => faults == 0);

        await feed.TellAsync(RecordKind.Intent);
        await Eventually.UntilAsync("both are read", () => readings is [2]);
    }

    public void Dispose() => live.Dispose();

    private Task ReadAsync()
    {
        if (faults > 0)
        {
            faults--;
            throw new IOException("The database is away.");
        }

        readings.Add(live.Changed.Count);
        return Task.CompletedTask;
    }
}
