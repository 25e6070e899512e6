using Bunit;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Board;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>An open board is notified as time passes without changes, and no longer once it is closed.</summary>
public sealed class MinuteTickerTests : ComponentTest
{
    [Fact]
    public async Task An_open_board_is_told_about_once_a_minute_and_a_closed_one_never()
    {
        var clock = new HandClock();
        Services.AddSingleton<TimeProvider>(clock);
        int told = 0;
        Render<MinuteTicker>(p => p.Add(m => m.OnPassed, () =>
        {
            told++;
            return Task.CompletedTask;
        }));
        Assert.InRange(clock.Period, TimeSpan.FromSeconds(45), TimeSpan.FromSeconds(75));

        clock.Ring();
        clock.Ring();
        Assert.Equal(2, told);

        await DisposeComponentsAsync();
        Assert.True(clock.IsStopped);
    }

    private sealed class HandClock : TimeProvider, ITimer
    {
        private TimerCallback? callback;

        public TimeSpan Period { get; private set; }

        public bool IsStopped { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (this.callback, Period) = (callback, period);
            return this;
        }

        public void Ring() => callback!(null);

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => IsStopped = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
