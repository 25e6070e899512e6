using IntentPortal.Domain.Board;
using IntentPortal.Web.Features.Board;
using Microsoft.Extensions.Logging.Abstractions;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>However many updates arrive, a board renders the first at once and the rest in batches.</summary>
public sealed class UpdateThrottleTests
{
    [Fact]
    public async Task What_comes_while_it_draws_is_drawn_together_and_nothing_is_left()
    {
        List<bool> drawn = [];
        UpdateThrottle? pulse = null;
        pulse = new UpdateThrottle(TimeProvider.System, news =>
        {
            drawn.Add(news.MustReread);
            if (drawn.Count == 1)
            {
                Assert.False(pulse!.Hear(new BoardUpdate([])));
                Assert.False(pulse.Hear(new BoardUpdate([], MustReread: true)));
                Assert.False(pulse.Hear(new BoardUpdate([], MustReread: true)));
            }

            return Task.CompletedTask;
        }, NullLogger.Instance);

        Assert.True(pulse.Hear(new BoardUpdate([], MustReread: true)));
        await pulse.DrawAsync(TestContext.Current.CancellationToken);

        Assert.Equal([true, true], drawn);
        Assert.True(pulse.Hear(new BoardUpdate([], MustReread: true)));
    }

    [Fact]
    public async Task What_could_not_be_drawn_is_read_again_after_a_while_and_the_board_goes_on_hearing()
    {
        var clock = new HurriedClock();
        List<(bool Reread, DateTimeOffset At)> drawn = [];
        var pulse = new UpdateThrottle(clock, news =>
        {
            drawn.Add((news.MustReread, clock.GetUtcNow()));
            return drawn.Count <= 2 ? throw new TimeoutException("The database is away.") : Task.CompletedTask;
        }, NullLogger.Instance);
        pulse.Hear(new BoardUpdate([Move()]));

        await pulse.DrawAsync(TestContext.Current.CancellationToken);

        Assert.Equal([false, true, true], drawn.Select(d => d.Reread));
        Assert.True(drawn[1].At - drawn[0].At >= TimeSpan.FromSeconds(1));
        Assert.True(pulse.Hear(new BoardUpdate([Move()])));
        await pulse.DrawAsync(TestContext.Current.CancellationToken);
        Assert.False(drawn[^1].Reread);
        Assert.Equal(4, drawn.Count);
    }

    [Fact]
    public async Task While_much_happens_it_draws_again_after_a_tenth_of_a_second_or_little_more_and_not_in_step_with_others()
    {
        var clock = new HurriedClock();
        List<DateTimeOffset> drawn = [];
        UpdateThrottle? pulse = null;
        pulse = new UpdateThrottle(clock, _ =>
        {
            drawn.Add(clock.GetUtcNow());
            if (drawn.Count < 50)
            {
                pulse!.Hear(new BoardUpdate([Move()]));
            }

            return Task.CompletedTask;
        }, NullLogger.Instance);
        pulse.Hear(new BoardUpdate([Move()]));

        await pulse.DrawAsync(TestContext.Current.CancellationToken);

        TimeSpan[] pauses = [.. drawn.Zip(drawn.Skip(1), (before, after) => after - before)];
        Assert.Equal(49, pauses.Length);
        Assert.All(pauses, pause => Assert.InRange(pause, TimeSpan.FromMilliseconds(90), TimeSpan.FromMilliseconds(170)));
        Assert.True(pauses.Distinct().Count() > 10, "It draws in step.");
    }

    [Fact]
    public async Task A_page_that_is_left_while_it_draws_does_not_try_again()
    {
        using var lifetime = new CancellationTokenSource();
        int drawn = 0;
        var pulse = new UpdateThrottle(new HurriedClock(), _ =>
        {
            drawn++;
            lifetime.Cancel();
            throw new OperationCanceledException(lifetime.Token);
        }, NullLogger.Instance);
        pulse.Hear(new BoardUpdate([Move()]));

        await Assert.ThrowsAsync<OperationCanceledException>(() => pulse.DrawAsync(lifetime.Token));

        Assert.Equal(1, drawn);
    }

    private static BoardMove Move() => new(null, null, null, null, DateTimeOffset.UnixEpoch);

    // Every wait ends at once.
    private sealed class HurriedClock : TimeProvider
    {
        private DateTimeOffset now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            now += dueTime;
            callback(state);
            return new Rung();
        }

        private sealed class Rung : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
