using IntentPortal.Domain.Board;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Grids;
using IntentPortal.Web.Shared.Time;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Features.Board;

/// <summary>The follow-up board: its state is its address, and it changes by itself when others act.</summary>
public sealed partial class BoardPage(IBoardFeed feed, IReferenceData reference, CurrentPerson person, BrowserTime time, NavigationManager navigation, TimeProvider clock, ILogger<BoardPage> logger) : IAsyncDisposable
{
    // Counts and sums follow every change; the age in the middle of a column is read again after so long, and not on
    // all boards at once that were opened together.
    private readonly TimeSpan freshness = TimeSpan.FromMinutes(5 + (5 * Random.Shared.NextDouble()));

    private readonly CancellationTokenSource lifetime = new();
    private AddressState<BoardQueryString>? address;
    private BoardQueryString shown = new();
    private ReferenceLists? lists;
    private BoardModel? model;
    private BoardModel? loading;
    private RenderTogether? together;
    private MidnightTimer? days;
    private DateOnly today;
    private DateTimeOffset readAt;
    private Guid me;
    private IReadOnlyDictionary<Guid, BoardChange>? changesSinceLastVisit;

    private IReadOnlyList<StandardView> StandardViews =>
    [
        new(T[nameof(BoardTexts.ViewAll)], string.Empty),
        new(Shared[nameof(SharedTexts.ViewMine)], new BoardQueryString { OwnerId = me }.Format()),
        new(Shared[nameof(SharedTexts.ViewOverdue)], new BoardQueryString { Overdue = true }.Format()),
        new(T[nameof(BoardTexts.WithoutPromise)], new BoardQueryString { WithoutPromise = true }.Format()),
        new(T[nameof(BoardTexts.ViewByOwner)], new BoardQueryString { Lanes = BoardLanes.Owner }.Format()),
    ];

    public async ValueTask DisposeAsync()
    {
        address?.Dispose();
        days?.Dispose();
        model?.Dispose();
        loading?.Dispose();
        // Cancelled and not disposed: what is still under way must find it cancelled.
        await lifetime.CancelAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        me = await person.IdAsync();
        lists = await reference.GetAsync(lifetime.Token);
        address = new AddressState<BoardQueryString>(navigation, PortalPaths.Board, () => _ = InvokeAsync(TakeAddressAsync));
        shown = address.Value;
        days = new MidnightTimer(clock, time, () => _ = InvokeAsync(BeginDayAsync));
        await LoadAsync();
    }

    private async Task BeginDayAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private async Task TakeAddressAsync()
    {
        BoardQueryString before = shown;
        shown = address!.Value;
        StateHasChanged();
        if (shown.Closed != before.Closed)
        {
            await LoadAsync();
            StateHasChanged();
        }
    }

    // A model of its own for each view: what is still being read for the last one comes too late and is not shown.
    private async Task LoadAsync()
    {
        BoardModel? next = null;
        var pulse = new UpdateThrottle(clock, news => DrawAsync(next!, news), logger);
        next = new BoardModel(feed, me, shown.ToFilter(time.Today), shown.Lanes, news => Hear(pulse, news)) { Together = Together };
        loading?.Dispose();
        loading = next;
        (today, readAt) = (time.Today, clock.GetUtcNow());
        try
        {
            await next.ReadAsync(lifetime.Token);
        }
        catch
        {
            // Not the day of what is shown: the next news has it loaded again.
            today = default;
            next.Dispose();
            throw;
        }

        if (loading != next || lifetime.IsCancellationRequested)
        {
            next.Dispose();
            return;
        }

        (BoardModel? last, model, loading) = (model, next, null);
        last?.Dispose();
    }

    // Called by the feed, outside the circuit.
    private void Hear(UpdateThrottle pulse, BoardUpdate news)
    {
        if (pulse.Hear(news))
        {
            _ = InvokeAsync(() => pulse.DrawAsync(lifetime.Token));
        }
    }

    private async Task DrawAsync(BoardModel of, BoardUpdate news)
    {
        if (of != model && of != loading)
        {
            return;
        }

        if (today != time.Today)
        {
            await BeginDayAsync();
        }
        else
        {
            // Also before it is read again: only what is applied is marked as changed.
            await of.ApplyAsync(news, clock.GetUtcNow());
            if (news.MustReread || clock.GetUtcNow() - readAt > freshness)
            {
                await RereadAsync(of);
            }
        }
    }

    // The rules or names may have changed too.
    private async Task RereadAsync(BoardModel of)
    {
        readAt = clock.GetUtcNow();
        lists = await reference.GetAsync(lifetime.Token);
        await of.ReadAsync(lifetime.Token);
        StateHasChanged();
        await of.RaiseAsync();
    }

    private void Together(Action ask)
    {
        if (together is null)
        {
            ask();
        }
        else
        {
            together.Draw(ask);
        }
    }

    // Opening a form is no place of its own to go back to.
    private void Change(Func<BoardQueryString, BoardQueryString> change)
    {
        BoardQueryString next = change(address!.Value);
        address.Go(next, replace: next with { Do = address.Value.Do } == address.Value);
    }
}
