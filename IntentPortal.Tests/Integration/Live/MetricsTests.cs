using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Infrastructure.Telemetry;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Live;

public class MetricsTests
{
    [Fact]
    public async Task Outcomes_are_counted_by_code_and_the_way_from_commit_to_screen_is_timed()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid person = await database.PersonAsync(Roles.Sales);
        Guid source = await database.SourceAsync();
        Guid customer = await database.CustomerAsync(source, person);
        var counted = new ConcurrentDictionary<string, long>();
        var timed = new ConcurrentDictionary<string, double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                // Other tests in this process have meters with the same name.
                if (instrument.Meter.Scope == database.Get<IMeterFactory>())
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => counted.AddOrUpdate(tags[0].Value!.ToString()!, value, (_, before) => before + value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => timed[instrument.Name] = value);
        listener.Start();
        var drawn = new TaskCompletionSource();
        using IDisposable screen = database.Get<ILiveFeed>().Subscribe(_ =>
        {
            drawn.TrySetResult();
            return Task.CompletedTask;
        });
        await database.StartAsync();
        var service = database.Get<IntentService>();
        var details = new IntentDetails { Subject = "一", Content = "一", SourceId = source };

        int captured = 0;
        await Eventually.UntilAsync("a screen hears of what is committed", async () =>
        {
            captured++;
            Assert.True((await service.CaptureAsync(person, new CaptureIntent(Guid.NewGuid(), details, customer, null, null, null, []), TestContext.Current.CancellationToken)).Succeeded);
            return drawn.Task.IsCompleted;
        }, pace: 200);

        Assert.False((await service.EditAsync(person, new EditIntent(Guid.NewGuid(), 1, details), TestContext.Current.CancellationToken)).Succeeded);

        var incomplete = new CaptureIntent(Guid.NewGuid(), details with { Subject = null }, customer, null, null, null, []);
        Assert.False((await service.CaptureAsync(person, incomplete, TestContext.Current.CancellationToken)).Succeeded);

        await Eventually.UntilAsync("both lags are timed", () => timed.Count == 2);

        Assert.InRange(counted["Done"], captured, long.MaxValue);
        Assert.Equal(1, counted["NotFound"]);
        Assert.Equal(1, counted["InvalidInput"]);
        Assert.Equal([PortalMetrics.LedgerLagName, PortalMetrics.ScreenLagName], timed.Keys.Order());
        // The test clock stands still, so any other lag would mean that two different clocks were compared.
        Assert.All(timed.Values, lag => Assert.Equal(0, lag));
    }
}
