using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Shared;
using IntentPortal.Web.Features.Customers.Conversions;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.CustomFields;
using IntentPortal.Web.Shared.Grids;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;
using MudBlazor;

namespace IntentPortal.Web.Features.Customers.Archive;

/// <summary>An archive of customers of some stages.</summary>
public sealed partial class CustomerArchive(
    ICustomerArchiveQueries customers, IReferenceData reference, ILiveFeed feed, CurrentPerson person, BrowserTime time, NavigationManager navigation, IDialogService dialogs, OpenDialogMemory forms, ISnackbar snackbar, RefusalText refusals, TimeProvider clock, ILogger<CustomerArchive> logger) : IAsyncDisposable
{
    private readonly CancellationTokenSource lifetime = new();
    private readonly Dictionary<Guid, CustomerRow> selected = [];
    private IReadOnlyList<GridColumn> columns = [];
    private IReadOnlyList<GridColumn> drawn = [];
    private IReadOnlyList<string> shown = [];
    private LiveFields? fields;
    private PortalGrid<CustomerRow>? grid;
    private LiveChanges? live;
    private CustomerGridState state = new();
    private IReadOnlyList<string> ignored = [];
    private ReferenceLists? lists;
    private Guid me;
    private Roles roles;
    private bool mayExport;
    private bool mayConvert;
    private int total;

    /// <summary>The heading.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What the archive holds.</summary>
    [Parameter, EditorRequired]
    public string Subtitle { get; set; } = "";

    /// <summary>The path of the page.</summary>
    [Parameter, EditorRequired]
    public string Address { get; set; } = "";

    /// <summary>The stages of the archive.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<CustomerStage> Stages { get; set; } = [];

    /// <summary>Whether customers are entered here by hand.</summary>
    [Parameter]
    public bool MayAdd { get; set; }

    private IReadOnlyList<StandardView> StandardViews =>
    [
        new(T["ViewAll"], string.Empty),
        new(T["ViewMine"], new CustomerGridState { OwnerId = me }.Format()),
        new(T["ViewOverdue"], new CustomerGridState { Overdue = true, Sort = CustomerSort.PromiseDueOn, Descending = false }.Format()),
        new(T["ViewUnassigned"], new CustomerGridState { Unassigned = true }.Format()),
    ];

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
        roles = await person.RolesAsync();
        live = new LiveChanges(feed, clock, line => line.RecordKind == RecordKind.Customer ? line.RecordId : null, ReloadAsync, logger);
        Take(await reference.GetAsync(lifetime.Token));
        fields = new LiveFields(feed, reference, InvokeAsync, renewed => { Take(renewed); return ReloadAsync(); });
        fields.Begin();
        mayExport = CustomerRights.MayExport(roles);
        navigation.LocationChanged += OnLocationChanged;
        live.Begin(InvokeAsync);
    }

    private void Take(ReferenceLists renewed)
    {
        lists = renewed;
        mayConvert = CustomerRights.CanConvert(roles, lists.MarketingConverts && Stages.Contains(CustomerStage.Intent));
        columns = [.. Enum.GetValues<CustomerSort>().Select(column => new GridColumn(column.ToString(), T[column.ToString()])), .. CustomColumn.All(lists, CustomFieldTarget.Customer)];
        ReadAddress();
    }

    private void ReadAddress()
    {
        state = CustomerGridState.Parse(new Uri(navigation.Uri).Query, out ignored);
        ignored = [.. ignored, .. CustomColumn.Unknown(lists!, CustomFieldTarget.Customer, state.Custom)];
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

    private Task<Page<CustomerRow>> LoadAsync(CancellationToken cancel) => customers.PageAsync(me, state.ToRequest(Stages, time.Today, time.StartOf), cancel);

    private async Task ReloadAsync()
    {
        if (grid is not null)
        {
            await grid.ReloadAsync();
        }

        StateHasChanged();
    }

    private Task ConvertAgainAsync(string record) => ConvertAsync(ConversionDialog.Read(record).Code);

    private async Task ConvertAsync(string code)
    {
        // The row does not know what the person may do with it: a collaborator may, somebody who only sees it may not.
        if (await customers.DetailAsync(me, code, lifetime.Token) is not { Actions.Merge: true } detail)
        {
            snackbar.Add(refusals.Of(new Refusal(RefusalCode.NotAllowed)), Severity.Warning);
        }
        else if (await ConversionDialog.ShowAsync(dialogs, forms, detail, T[detail.Actions.Convert ? "ConvertTitle" : "MergeTitle", detail.Row.Name]) is { } stays)
        {
            navigation.NavigateTo($"/customers/{stays}");
        }
    }

    private async Task AddAsync()
    {
        if (await AddCustomerDialog.ShowAsync(dialogs, forms, T["AddCustomer"]) is { } code)
        {
            navigation.NavigateTo($"/customers/{code}");
        }
    }

    private void Go(CustomerGridState next) => GoTo(next.Format());

    private void GoTo(string query) => navigation.NavigateTo(query.Length == 0 ? Address : $"{Address}?{query}");

    private void Sort(string column) => Go(state.SortedBy(column));

    private void ShowColumns(IReadOnlyList<string> chosen) => Go(state.Showing(chosen));
}
