namespace IntentPortal.Web.Shared.Time;

/// <summary>Notifies a page that stays open over midnight when the viewer's next day has begun.</summary>
public sealed class MidnightTimer : IDisposable
{
    // A timer can fire slightly early. It is then set again, with at least this delay to avoid a busy loop.
    private static readonly TimeSpan shortest = TimeSpan.FromSeconds(1);

    private readonly TimeProvider clock;
    private readonly BrowserTime time;
    private readonly Action begins;
    private readonly ITimer timer;
    private DateOnly day;

    /// <summary>Starts waiting for the viewer's next midnight and every later one.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="time">The viewer's calendar.</param>
    /// <param name="begins">Called on a timer thread when a new day has begun.</param>
    public MidnightTimer(TimeProvider clock, BrowserTime time, Action begins)
    {
        (this.clock, this.time, this.begins, day) = (clock, time, begins, time.Today);
        timer = clock.CreateTimer(_ => Turn(), null, UntilMidnight(), Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc />
    public void Dispose() => timer.Dispose();

    private void Turn()
    {
        bool hasBegun = time.Today != day;
        day = time.Today;
        timer.Change(UntilMidnight(), Timeout.InfiniteTimeSpan);
        if (hasBegun)
        {
            begins();
        }
    }

    private TimeSpan UntilMidnight()
    {
        TimeSpan left = time.StartOf(time.Today.AddDays(1)) - clock.GetUtcNow();
        return left > shortest ? left : shortest;
    }
}
