using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Grids;
using IntentPortal.Web.Shared.Time;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Features.Board;

/// <summary>The follow-up board. Its state is in the address, and it updates when others act.</summary>
public sealed partial class BoardPage(IBoardFeed feed, IReferenceData reference, CurrentPerson person, BrowserTime time, NavigationManager navigation, TimeProvider clock, ILogger<BoardPage> logger) : IAsyncDisposable
{
    // Counts and sums follow every change, but median ages are only read again after this time. The random part keeps
    // boards that were opened together from reading at the same time.
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
    private Roles roles;
    private IReadOnlyDictionary<Guid, BoardChange>? changesSinceLastVisit;

    private IReadOnlyList<StandardView> StandardViews =>
    [
        new(T[nameof(BoardTexts.ViewAll)], string.Empty),
        new(Shared[nameof(SharedTexts.ViewMine)], (IntentRights.OwnIsCaptured(roles) ? new BoardQueryString { CapturedById = me } : new BoardQueryString { OwnerId = me }).Format()),
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
        // Cancelled but not disposed, because running work must still be able to check the token.
        await lifetime.CancelAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        (me, roles) = (await person.IdAsync(), await person.RolesAsync());
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

    // Every view has its own model, so that a late result of the previous view is never shown.
    private async Task LoadAsync()
    {
        BoardModel? next = null;
        var pulse = new UpdateThrottle(clock, news => DrawAsync(next!, news), logger);
        next = new BoardModel(feed, me, shown.ToFilter(time.Today), shown.Lanes, shown.Order, news => Hear(pulse, news)) { Together = Together };
        loading?.Dispose();
        loading = next;
        (today, readAt) = (time.Today, clock.GetUtcNow());
        try
        {
            await next.ReadAsync(lifetime.Token);
        }
        catch
        {
            // The model has no day yet, so that the next update loads it again.
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
            // Applied even when everything is read again, because only applied changes are highlighted.
            await of.ApplyAsync(news, clock.GetUtcNow());
            if (news.MustReread || clock.GetUtcNow() - readAt > freshness)
            {
                await RereadAsync(of);
            }
        }
    }

    // The reference lists are read again too, because rules or names may have changed.
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

    // Opening a form replaces the history entry, so that the back button skips it.
    private void Change(Func<BoardQueryString, BoardQueryString> change)
    {
        BoardQueryString next = change(address!.Value);
        address.Go(next, replace: next with { Do = address.Value.Do } == address.Value);
    }
}
