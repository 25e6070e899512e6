using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Shared;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Grids;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace IntentPortal.Web.Features.Intents.Grid;

/// <summary>The grid of intents: its state is its address, its rows change by themselves when others act.</summary>
public sealed partial class IntentsPage(
    IIntentQueries intents, IReferenceData reference, ILiveFeed feed, CurrentPerson person, BrowserTime time, NavigationManager navigation, TimeProvider clock) : IAsyncDisposable
{
    private readonly CancellationTokenSource lifetime = new();
    private readonly Dictionary<Guid, IntentRow> selected = [];
    private IReadOnlyList<GridColumn> columns = [];
    private string[] shown = [];
    private PortalGrid<IntentRow>? grid;
    private IntentGridState state = new();
    private IReadOnlyList<string> ignored = [];
    private ReferenceLists? lists;
    private LiveChanges? live;
    private Guid me;
    private bool mayExport;
    private int total;

    private IReadOnlyList<StandardView> StandardViews =>
    [
        new(T["ViewAll"], string.Empty),
        new(T["ViewOpen"], new IntentGridState { Statuses = [IntentStatus.New, IntentStatus.FollowingUp] }.Format()),
        new(T["ViewMine"], new IntentGridState { OwnerId = me, Statuses = [IntentStatus.New, IntentStatus.FollowingUp] }.Format()),
        new(T["ViewOverdue"], new IntentGridState { Overdue = true, Sort = IntentSort.PromiseDueOn, Descending = false }.Format()),
        new(T["ViewUnassigned"], new IntentGridState { Unassigned = true }.Format()),
    ];

    // The endpoint has no circuit to ask for the person's time zone.
    private string ExportAddress => QueryHelpers.AddQueryString($"/export/intents?{(state with { Page = 0 }).Format()}", "zone", time.Zone.Id);

    public async ValueTask DisposeAsync()
    {
        navigation.LocationChanged -= OnLocationChanged;
        if (live is not null)
        {
            await live.DisposeAsync();
        }

        // Cancelled and not disposed: what is still under way must find it cancelled.
        await lifetime.CancelAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        columns = IntentColumns.Named(T);
        ReadAddress();
        me = await person.IdAsync();
        live = new LiveChanges(feed, clock, line => line.RecordKind == RecordKind.Intent ? line.RecordId : null, ReloadAsync);
        lists = await reference.GetAsync(lifetime.Token);
        mayExport = IntentRights.MayExport(await person.RolesAsync());
        navigation.LocationChanged += OnLocationChanged;
        live.Begin(InvokeAsync);
    }

    private void ReadAddress()
    {
        state = IntentGridState.Parse(new Uri(navigation.Uri).Query, out ignored);
        shown = [.. state.ShownColumns.Select(column => column.ToString())];
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs location)
    {
        if (new Uri(location.Location).AbsolutePath == "/intents")
        {
            ReadAddress();
            _ = InvokeAsync(ReloadAsync);
        }
    }

    private async Task<Page<IntentRow>> LoadAsync(CancellationToken cancel)
    {
        IntentPageRequest request = state.ToRequest(time.Today, day => time.FromLocal(day.ToDateTime(TimeOnly.MinValue)));
        Page<IntentRow> page = await intents.PageAsync(me, request, cancel);
        total = page.Total;
        return page;
    }

    private async Task ReloadAsync()
    {
        if (grid is not null)
        {
            await grid.ReloadAsync();
        }

        StateHasChanged();
    }

    private void Go(IntentGridState next) => GoTo(next.Format());

    private void GoTo(string query) => navigation.NavigateTo(query.Length == 0 ? "/intents" : $"/intents?{query}");

    private void Sort(string column)
    {
        var sort = Enum.Parse<IntentSort>(column);
        Go(state with { Sort = sort, Descending = state.Sort == sort && !state.Descending, Page = 0 });
    }

    private void ShowColumns(IReadOnlyList<string> chosen)
    {
        IReadOnlyList<IntentSort> wanted = [.. chosen.Select(Enum.Parse<IntentSort>)];
        Go(state with { Columns = wanted.SequenceEqual(IntentGridState.UsualColumns) ? [] : wanted });
    }

    private void ClearSelection()
    {
        selected.Clear();
        StateHasChanged();
    }
}
