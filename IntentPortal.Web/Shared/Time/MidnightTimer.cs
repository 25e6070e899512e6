namespace IntentPortal.Web.Shared.Time;

/// <summary>Tells a page that is open over midnight that the viewer's next day has begun.</summary>
public sealed class MidnightTimer : IDisposable
{
    // A timer may come a moment early; it is set once more then, and never at once.
    private static readonly TimeSpan shortest = TimeSpan.FromSeconds(1);

    private readonly TimeProvider clock;
    private readonly BrowserTime time;
    private readonly Action begins;
    private readonly ITimer timer;
    private DateOnly day;

    /// <summary>Waits for the viewer's next midnight, and the ones after it.</summary>
    /// <param name="clock">The time.</param>
    /// <param name="time">The viewer's calendar.</param>
    /// <param name="begins">Called when a day has begun, outside the circuit.</param>
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
