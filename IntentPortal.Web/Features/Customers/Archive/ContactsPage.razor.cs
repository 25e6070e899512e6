using IntentPortal.Domain.Customers;
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

namespace IntentPortal.Web.Features.Customers.Archive;

/// <summary>The archive of contacts: intent contacts and contacts, by their customer's stage.</summary>
public sealed partial class ContactsPage(ICustomerArchiveQueries customers, IReferenceData reference, ILiveFeed feed, CurrentPerson person, BrowserTime time, NavigationManager navigation, TimeProvider clock, ILogger<ContactsPage> logger) : IAsyncDisposable
{
    private const string Address = "/contacts";

    private readonly CancellationTokenSource lifetime = new();
    private IReadOnlyList<GridColumn> columns = [];
    private IReadOnlyList<GridColumn> drawn = [];
    private IReadOnlyList<string> shown = [];
    private LiveFields? fields;
    private PortalGrid<ContactRow>? grid;
    private LiveChanges? live;
    private ContactCells? cells;
    private ContactGridState state = new();
    private IReadOnlyList<string> ignored = [];
    private ReferenceLists? lists;
    private Guid me;
    private bool mayExport;
    private int total;

    private IReadOnlyList<StandardView> StandardViews =>
    [
        new(T["ViewAll"], string.Empty),
        new(T["ViewIntentContacts"], new ContactGridState { Stage = CustomerStage.Intent }.Format()),
        new(T["ViewWonContacts"], new ContactGridState { Stage = CustomerStage.Won }.Format()),
    ];

    // The endpoint has no circuit to ask for the person's time zone.
    private string ExportAddress => QueryHelpers.AddQueryString($"/export/contacts?{(state with { Page = 0 }).Format()}", "zone", time.Zone.Id);

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
        // What a customer is called, its stage and its owner stand in the rows of its contacts.
        live = new LiveChanges(feed, clock, line => line.RecordKind is RecordKind.Contact or RecordKind.Customer ? line.RecordId : null, ReloadAsync, logger);
        Take(await reference.GetAsync(lifetime.Token));
        fields = new LiveFields(feed, reference, InvokeAsync, renewed => { Take(renewed); return ReloadAsync(); });
        fields.Begin();
        mayExport = CustomerRights.MayExport(await person.RolesAsync());
        navigation.LocationChanged += OnLocationChanged;
        live.Begin(InvokeAsync);
    }

    private void Take(ReferenceLists renewed)
    {
        lists = renewed;
        cells = new ContactCells(lists, T, Words);
        columns = [.. Enum.GetValues<ContactSort>().Select(column => new GridColumn(column.ToString(), T[column.ToString()])), .. CustomColumn.All(lists, CustomFieldTarget.Contact)];
        ReadAddress();
    }

    private void ReadAddress()
    {
        state = ContactGridState.Parse(new Uri(navigation.Uri).Query, out ignored);
        ignored = [.. ignored, .. CustomColumn.Unknown(lists!, CustomFieldTarget.Contact, state.Custom)];
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

    private Task<Page<ContactRow>> LoadAsync(CancellationToken cancel) => customers.ContactsPageAsync(me, state.ToRequest(), cancel);

    private async Task ReloadAsync()
    {
        if (grid is not null)
        {
            await grid.ReloadAsync();
        }

        StateHasChanged();
    }

    private void Go(ContactGridState next) => GoTo(next.Format());

    private void GoTo(string query) => navigation.NavigateTo(query.Length == 0 ? Address : $"{Address}?{query}");

    private void Sort(string column) => Go(state.SortedBy(column));

    private void ShowColumns(IReadOnlyList<string> chosen) => Go(state.Showing(chosen));
}
