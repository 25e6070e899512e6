using System.Collections.Concurrent;
using Bunit;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Board;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Integration.Components;

/// <summary>How the end of a board visit is saved, and which changes since then are shown.</summary>
public sealed class ChangesSinceLastVisitTests : DatabaseComponentTest
{
    private readonly HandClock clock = new();
    private Guid admin;
    private Guid seller;
    private Guid customer;
    private Guid source;

    private IBoardVisitStore Visits => Database.Get<IBoardVisitStore>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_look_is_kept_at_once_and_each_minute_without_leaving_the_board()
    {
        ShowPage(isVisible: true);
        IRenderedComponent<ChangesSinceLastVisit> shown = await LookAsync();
        await KeptNowAsync();

        Database.Clock.Forward(TimeSpan.FromMinutes(1));

        await KeptNowAsync();
        Assert.NotEmpty(shown.Markup);
    }

    [Fact]
    public async Task A_tab_in_the_background_is_not_looked_at_neither_by_the_minute_nor_when_it_is_left()
    {
        BoardLastSeen before = await Visits.NowAsync(Cancel);
        await Visits.KeepAsync(admin, before, Cancel);
        ShowPage(isVisible: false);
        IRenderedComponent<ChangesSinceLastVisit> shown = await LookAsync();
        shown.WaitForElement("[data-testid=since-none]");
        Database.Clock.Forward(TimeSpan.FromMinutes(1));
        clock.Tick();

        await shown.Instance.DisposeAsync();

        Assert.Equal(before, await Visits.LastAsync(admin, Cancel));
    }

    [Fact]
    public async Task What_left_the_board_has_no_link_and_more_than_is_listed_is_said_so()
    {
        await Visits.KeepAsync(admin, await Visits.NowAsync(Cancel), Cancel);
        for (int i = 0; i < IBoardHistoryQueries.MostChanges + 1; i++)
        {
            await Database.IntentAsync(customer, source, admin);
        }

        ShowPage(isVisible: true);
        IRenderedComponent<ChangesSinceLastVisit> shown = await LookAsync();

        Assert.Contains("Only 200 of 201", shown.WaitForElement("[data-testid=since-more]").TextContent, StringComparison.Ordinal);
        Assert.Contains("New 201", shown.Find("summary").TextContent, StringComparison.Ordinal);
        Assert.Equal(200, shown.FindAll("[data-testid=since-change] a").Count);
    }

    protected override async Task FillAsync()
    {
        admin = await Database.PersonAsync(Roles.Administrator);
        seller = await Database.PersonAsync(Roles.Sales, await Database.DepartmentAsync());
        source = await Database.SourceAsync();
        customer = await Database.CustomerAsync(source, seller);
    }

    protected override void AddServices()
    {
        Add<IBoardHistoryQueries>();
        Add<IBoardVisitStore>();
        Services.AddSingleton<TimeProvider>(clock);
    }

    private void ShowPage(bool isVisible) => JSInterop.SetupModule("./js/browser.js").Setup<bool>("isVisible").SetResult(isVisible);

    private async Task<IRenderedComponent<ChangesSinceLastVisit>> LookAsync()
    {
        SignIn(admin);
        ReferenceLists lists = await Database.Get<IReferenceData>().GetAsync(Cancel);
        return Render<ChangesSinceLastVisit>(p => p.Add(s => s.Lists, lists));
    }

    private async Task KeptNowAsync()
    {
        for (int tries = 0; tries < 100 && (await Visits.LastAsync(admin, Cancel))?.At != Database.Clock.GetUtcNow(); tries++)
        {
            clock.Tick();
            await Task.Delay(100, Cancel);
        }

        Assert.Equal(Database.Clock.GetUtcNow(), (await Visits.LastAsync(admin, Cancel))?.At);
    }

    // Timers fire when the test says so.
    private sealed class HandClock : TimeProvider
    {
        private readonly ConcurrentBag<Action> timers = [];

        public void Tick()
        {
            foreach (Action timer in timers)
            {
                timer();
            }
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            timers.Add(() => callback(state));
            return new Timer();
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
