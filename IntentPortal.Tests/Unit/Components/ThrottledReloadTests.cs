using IntentPortal.Web.Shared;
using Microsoft.Extensions.Logging.Abstractions;

namespace IntentPortal.Tests.Unit.Components;

public sealed class ThrottledReloadTests
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(300);

    private readonly List<(long At, int Seen)> readings = [];
    private int state;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_changes_are_read_no_oftener_than_the_pause_and_the_last_is_read()
    {
        ThrottledReload reading = Reading(Cancel);
        long end = Environment.TickCount64 + 1_000;
        while (Environment.TickCount64 < end)
        {
            state++;
            await reading.AskAsync();
            await Task.Delay(5, Cancel);
        }

        await UntilAsync(() => readings.Count > 0 && readings[^1].Seen == state);

        Assert.InRange(readings.Count, 2, 5);
        Assert.All(readings.Zip(readings.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= pause.TotalMilliseconds - 20, $"{pair.Second.At - pair.First.At} ms"));
    }

    [Fact]
    public async Task What_changes_during_a_reading_is_read_after_it()
    {
        var release = new TaskCompletionSource();
        List<int> seen = [];
        ThrottledReload reading = new(
            async () =>
            {
                int now = state;
                await release.Task;
                seen.Add(now);
            },
            pause, TimeProvider.System, NullLogger.Instance, Cancel);

        await reading.AskAsync();
        state = 1;
        await reading.AskAsync();
        release.SetResult();

        await UntilAsync(() => seen.Count == 2);
        Assert.Equal([0, 1], seen);
    }

    [Fact]
    public async Task What_the_person_does_is_read_at_once_and_puts_off_the_next_reading()
    {
        ThrottledReload reading = Reading(Cancel);

        await reading.ReadNowAsync();
        await reading.AskAsync();
        Assert.Single(readings);
        await reading.ReadNowAsync();
        Assert.Equal(2, readings.Count);

        await UntilAsync(() => readings.Count == 3);
        Assert.True(readings[2].At - readings[1].At >= pause.TotalMilliseconds - 20);
    }

    [Fact]
    public async Task A_reading_that_failed_does_not_end_the_reading()
    {
        int tries = 0;
        ThrottledReload reading = new(() => ++tries == 1 ? throw new InvalidOperationException("away") : Task.CompletedTask, TimeSpan.Zero, TimeProvider.System, NullLogger.Instance, Cancel);

        await reading.AskAsync();
        await reading.AskAsync();

        await UntilAsync(() => tries == 2);
    }

    [Fact]
    public async Task Nothing_is_read_after_the_page_was_left()
    {
        using var left = new CancellationTokenSource();
        ThrottledReload reading = Reading(left.Token);
        await reading.ReadNowAsync();
        await reading.AskAsync();

        await left.CancelAsync();
        await Task.Delay(pause * 2, Cancel);

        Assert.Single(readings);
    }

    private ThrottledReload Reading(CancellationToken lifetime) => new(
        () =>
        {
            readings.Add((Environment.TickCount64, state));
            return Task.CompletedTask;
        },
        pause, TimeProvider.System, NullLogger.Instance, lifetime);

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (int i = 0; i < 500 && !condition(); i++)
        {
            await Task.Delay(10, Cancel);
        }

        Assert.True(condition());
    }
}
