using IntentPortal.Web.Shared.Time;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>An open page is notified at midnight in the viewer's time zone.</summary>
public sealed class MidnightTimerTests
{
    [Fact]
    public void The_day_begins_at_the_viewers_midnight_and_not_at_that_of_the_server()
    {
        var clock = new RingingClock(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var time = new BrowserTime(clock);
        time.UseZone("Asia/Shanghai");
        List<DateOnly> begun = [];
        using var days = new MidnightTimer(clock, time, () => begun.Add(time.Today));

        clock.Forward(TimeSpan.FromHours(7) - TimeSpan.FromSeconds(1));
        Assert.Empty(begun);
        clock.Forward(TimeSpan.FromSeconds(1));
        Assert.Equal([new DateOnly(2026, 3, 3)], begun);
        clock.Forward(TimeSpan.FromDays(1));
        Assert.Equal([new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 4)], begun);
    }

    [Fact]
    public void A_timer_that_rings_early_waits_for_the_rest_of_the_day()
    {
        var clock = new RingingClock(new DateTimeOffset(2026, 3, 2, 23, 0, 0, TimeSpan.Zero));
        int begun = 0;
        using var days = new MidnightTimer(clock, new BrowserTime(clock), () => begun++);

        clock.Ring();
        Assert.Equal(0, begun);
        clock.Forward(TimeSpan.FromHours(1));
        Assert.Equal(1, begun);
    }

    [Fact]
    public void Who_left_the_page_is_told_nothing_more()
    {
        var clock = new RingingClock(new DateTimeOffset(2026, 3, 2, 23, 0, 0, TimeSpan.Zero));
        int begun = 0;
        new MidnightTimer(clock, new BrowserTime(clock), () => begun++).Dispose();

        clock.Forward(TimeSpan.FromDays(2));

        Assert.Equal(0, begun);
    }

    // Fires its only timer when the clock is moved past the timer's due time.
    private sealed class RingingClock(DateTimeOffset now) : TimeProvider, ITimer
    {
        private DateTimeOffset moment = now;
        private DateTimeOffset? due;
        private Action? ring;

        public override DateTimeOffset GetUtcNow() => moment;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            ring = () => callback(state);
            Change(dueTime, period);
            return this;
        }

        public void Forward(TimeSpan by)
        {
            moment += by;
            if (due <= moment)
            {
                Ring();
            }
        }

        public void Ring() => ring!();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            due = moment + dueTime;
            return true;
        }

        public void Dispose() => due = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
