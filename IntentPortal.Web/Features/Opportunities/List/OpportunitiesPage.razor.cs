using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Shared;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.CustomFields;
using IntentPortal.Web.Shared.Grids;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace IntentPortal.Web.Features.Opportunities.List;

/// <summary>The list of opportunities: its state is its address, its rows change by themselves when others act.</summary>
public sealed partial class OpportunitiesPage(
    IOpportunityListQueries opportunities, IReferenceData reference, ILiveFeed feed, CurrentPerson person, BrowserTime time, NavigationManager navigation, TimeProvider clock, ILogger<OpportunitiesPage> logger) : IAsyncDisposable
{
    private const string Address = "/opportunities";

    // Who loses to what: the columns that say so.
    private static readonly IReadOnlyList<OpportunitySort> lostColumns =
    [
        OpportunitySort.Code, OpportunitySort.Name, OpportunitySort.Customer, OpportunitySort.ExpectedAmount, OpportunitySort.LostReason, OpportunitySort.BlockedBy, OpportunitySort.StageEnteredAt, OpportunitySort.Owner,
    ];

    // What was promised about whom.
    private static readonly IReadOnlyList<OpportunitySort> promiseColumns =
    [
        OpportunitySort.Code, OpportunitySort.Name, OpportunitySort.Customer, OpportunitySort.PromiseDueOn, OpportunitySort.LastFollowUpAt, OpportunitySort.Owner,
    ];

    private readonly CancellationTokenSource lifetime = new();
    private readonly Dictionary<Guid, OpportunityRow> selected = [];
    private IReadOnlyList<GridColumn> columns = [];
    private IReadOnlyList<GridColumn> drawn = [];
    private IReadOnlyList<string> shown = [];
    private LiveFields? fields;
    private PortalGrid<OpportunityRow>? grid;
    private LiveChanges? live;
    private OpportunityGridState state = new();
    private IReadOnlyList<string> ignored = [];
    private ReferenceLists? lists;
    private Guid me;
    private bool worksOpportunities;
    private int total;

    private IReadOnlyList<StandardView> StandardViews =>
    [
        new(T["ViewAll"], string.Empty),
        new(T["ViewOpen"], new OpportunityGridState { Stages = OpportunityColumns.Open }.Format()),
        new(T["ViewMine"], new OpportunityGridState { OwnerId = me, Stages = OpportunityColumns.Open }.Format()),
        new(T["ViewBlocked"], new OpportunityGridState { Blocked = true, Stages = OpportunityColumns.Open }.Format()),
        new(T["ViewLost"], new OpportunityGridState { Stages = [OpportunityStage.Lost], Sort = OpportunitySort.StageEnteredAt, Columns = lostColumns }.Format()),
        new(T["ViewPromiseOverdue"], new OpportunityGridState { PromiseOverdue = true, Sort = OpportunitySort.PromiseDueOn, Descending = false, Columns = promiseColumns }.Format()),
        new(T["ViewOverdue"], new OpportunityGridState { Overdue = true, Sort = OpportunitySort.ExpectedCloseOn, Descending = false }.Format()),
    ];

    private bool IsBoard => state.View == OpportunityView.Board;

    private string ToggleAddress => AddressOf((state with { View = IsBoard ? OpportunityView.List : OpportunityView.Board, Page = 0 }).Format());

    // The endpoint has no circuit to ask for the person's time zone.
    private string ExportAddress => QueryHelpers.AddQueryString($"/export{Address}?{(state with { Page = 0 }).Format()}", "zone", time.Zone.Id);

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
        live = new LiveChanges(feed, clock, line => line.RecordKind == RecordKind.Opportunity ? line.RecordId : null, ReloadAsync, logger);
        worksOpportunities = OpportunityRights.CanOwn(await person.RolesAsync());
        Take(await reference.GetAsync(lifetime.Token));
        fields = new LiveFields(feed, reference, InvokeAsync, renewed => { Take(renewed); return ReloadAsync(); });
        fields.Begin();
        navigation.LocationChanged += OnLocationChanged;
        live.Begin(InvokeAsync);
    }

    private void Take(ReferenceLists renewed)
    {
        lists = renewed;
        columns = [.. Enum.GetValues<OpportunitySort>().Select(column => new GridColumn(column.ToString(), T[column.ToString()])), .. CustomColumn.All(lists, CustomFieldTarget.Opportunity)];
        ReadAddress();
    }

    private void ReadAddress()
    {
        state = OpportunityGridState.Parse(new Uri(navigation.Uri).Query, out ignored);
        ignored = [.. ignored, .. CustomColumn.Unknown(lists!, CustomFieldTarget.Opportunity, state.Custom)];
        if (IsBoard)
        {
            grid = null;
        }

        shown = state.ShownKeys;
        // Of many user-defined fields the grid draws only those that are shown.
        drawn = [.. columns.Where(column => CustomColumn.KeyOf(column.Key) is null || shown.Contains(column.Key))];
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs location)
    {
        if (new Uri(location.Location).AbsolutePath == Address)
        {
            ReadAddress();
            _ = InvokeAsync(ReloadAsync);
        }
    }

    private Task<Page<OpportunityRow>> LoadAsync(CancellationToken cancel) => opportunities.PageAsync(me, state.ToRequest(time.Today, time.StartOf), cancel);

    private async Task ReloadAsync()
    {
        if (grid is not null)
        {
            await grid.ReloadAsync();
        }

        StateHasChanged();
    }

    private void Go(OpportunityGridState next) => GoTo(next.Format());

    private void GoTo(string query) => navigation.NavigateTo(AddressOf(query));

    private static string AddressOf(string query) => query.Length == 0 ? Address : $"{Address}?{query}";

    private void Sort(string column) => Go(state.SortedBy(column));

    private void ShowColumns(IReadOnlyList<string> chosen) => Go(state.Showing(chosen));
}
