using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Shared;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Grids;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace IntentPortal.Web.Features.Opportunities.List;

/// <summary>The list of opportunities: its state is its address, its rows change by themselves when others act.</summary>
public sealed partial class OpportunitiesPage(
    IOpportunityListQueries opportunities, IReferenceData reference, ILiveFeed feed, CurrentPerson person, BrowserTime time, NavigationManager navigation, TimeProvider clock) : IAsyncDisposable
{
    private const string Address = "/opportunities";

    private readonly CancellationTokenSource lifetime = new();
    private IReadOnlyList<GridColumn> columns = [];
    private string[] shown = [];
    private PortalGrid<OpportunityRow>? grid;
    private LiveChanges? live;
    private OpportunityGridState state = new();
    private IReadOnlyList<string> ignored = [];
    private ReferenceLists? lists;
    private Guid me;
    private bool mayExport;
    private int total;

    private IReadOnlyList<StandardView> StandardViews =>
    [
        new(T["ViewAll"], string.Empty),
        new(T["ViewOpen"], new OpportunityGridState { Stages = OpportunityColumns.Open }.Format()),
        new(T["ViewMine"], new OpportunityGridState { OwnerId = me, Stages = OpportunityColumns.Open }.Format()),
        new(T["ViewOverdue"], new OpportunityGridState { Overdue = true, Sort = OpportunitySort.ExpectedCloseOn, Descending = false }.Format()),
    ];

    private bool IsBoard => state.View == OpportunityView.Board;

    private string ToggleAddress => AddressOf((state with { View = IsBoard ? OpportunityView.List : OpportunityView.Board, Page = 0 }).Format());

    // The endpoint has no circuit to ask for the person's time zone.
    private string ExportAddress => QueryHelpers.AddQueryString($"/export{Address}?{(state with { Page = 0 }).Format()}", "zone", time.Zone.Id);

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
        columns = [.. Enum.GetValues<OpportunitySort>().Select(column => new GridColumn(column.ToString(), T[column.ToString()]))];
        ReadAddress();
        me = await person.IdAsync();
        live = new LiveChanges(feed, clock, line => line.RecordKind == RecordKind.Opportunity ? line.RecordId : null, ReloadAsync);
        mayExport = OpportunityRights.CanOwn(await person.RolesAsync());
        lists = await reference.GetAsync(lifetime.Token);
        navigation.LocationChanged += OnLocationChanged;
        live.Begin(InvokeAsync);
    }

    private void ReadAddress()
    {
        state = OpportunityGridState.Parse(new Uri(navigation.Uri).Query, out ignored);
        if (IsBoard)
        {
            grid = null;
        }

        shown = [.. state.ShownColumns.Select(column => column.ToString())];
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs location)
    {
        if (new Uri(location.Location).AbsolutePath == Address)
        {
            ReadAddress();
            _ = InvokeAsync(ReloadAsync);
        }
    }

    private async Task<Page<OpportunityRow>> LoadAsync(CancellationToken cancel)
    {
        Page<OpportunityRow> page = await opportunities.PageAsync(me, state.ToRequest(time.Today), cancel);
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

    private void Go(OpportunityGridState next) => GoTo(next.Format());

    private void GoTo(string query) => navigation.NavigateTo(AddressOf(query));

    private static string AddressOf(string query) => query.Length == 0 ? Address : $"{Address}?{query}";

    private void Sort(string column)
    {
        var sort = Enum.Parse<OpportunitySort>(column);
        Go(state with { Sort = sort, Descending = state.Sort == sort && !state.Descending, Page = 0 });
    }

    private void ShowColumns(IReadOnlyList<string> chosen)
    {
        IReadOnlyList<OpportunitySort> wanted = [.. chosen.Select(Enum.Parse<OpportunitySort>)];
        Go(state with { Columns = wanted.SequenceEqual(OpportunityGridState.UsualColumns) ? [] : wanted });
    }
}
