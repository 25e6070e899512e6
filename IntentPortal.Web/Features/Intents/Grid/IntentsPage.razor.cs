using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Shared;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.CustomFields;
using IntentPortal.Web.Shared.Grids;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace IntentPortal.Web.Features.Intents.Grid;

/// <summary>The grid of intents: its state is its address, its rows change by themselves when others act.</summary>
public sealed partial class IntentsPage(
    IIntentQueries intents, IReferenceData reference, ILiveFeed feed, CurrentPerson person, BrowserTime time, NavigationManager navigation, TimeProvider clock, ILogger<IntentsPage> logger) : IAsyncDisposable
{
    private readonly CancellationTokenSource lifetime = new();
    private readonly Dictionary<Guid, IntentRow> selected = [];
    private IReadOnlyList<GridColumn> columns = [];
    private IReadOnlyList<GridColumn> drawn = [];
    private IReadOnlyList<string> shown = [];
    private LiveFields? fields;
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
        fields?.Dispose();
        if (live is not null)
        {
            await live.DisposeAsync();
        }

        // Cancelled and not disposed: what is still under way must find it cancelled.
        await lifetime.CancelAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        me = await person.IdAsync();
        live = new LiveChanges(feed, clock, line => line.RecordKind == RecordKind.Intent ? line.RecordId : null, ReloadAsync, logger);
        Take(await reference.GetAsync(lifetime.Token));
        fields = new LiveFields(feed, reference, InvokeAsync, renewed => { Take(renewed); return ReloadAsync(); });
        fields.Begin();
        mayExport = IntentRights.MayExport(await person.RolesAsync());
        navigation.LocationChanged += OnLocationChanged;
        live.Begin(InvokeAsync);
    }

    private void Take(ReferenceLists renewed)
    {
        lists = renewed;
        columns = [.. IntentColumns.Named(T), .. CustomColumn.All(lists, CustomFieldTarget.Intent)];
        ReadAddress();
    }

    private void ReadAddress()
    {
        state = IntentGridState.Parse(new Uri(navigation.Uri).Query, out ignored);
        ignored = [.. ignored, .. CustomColumn.Unknown(lists!, CustomFieldTarget.Intent, state.Custom)];
        shown = state.ShownKeys;
        // Of many user-defined fields the grid draws only those that are shown.
        drawn = [.. columns.Where(column => CustomColumn.KeyOf(column.Key) is null || shown.Contains(column.Key))];
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs location)
    {
        if (new Uri(location.Location).AbsolutePath == "/intents")
        {
            ReadAddress();
            _ = InvokeAsync(ReloadAsync);
        }
    }

    private Task<Page<IntentRow>> LoadAsync(CancellationToken cancel) => intents.PageAsync(me, state.ToRequest(time.Today, time.StartOf), cancel);

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

    private void Sort(string column) => Go(state.SortedBy(column));

    private void ShowColumns(IReadOnlyList<string> chosen) => Go(state.Showing(chosen));

    private void ClearSelection()
    {
        selected.Clear();
        StateHasChanged();
    }
}
