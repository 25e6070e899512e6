using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Shared;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Grids;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace IntentPortal.Web.Features.Customers.Archive;

/// <summary>The archive of contacts: intent contacts and contacts, by their customer's stage.</summary>
public sealed partial class ContactsPage(ICustomerArchiveQueries customers, ILiveFeed feed, CurrentPerson person, BrowserTime time, NavigationManager navigation, TimeProvider clock) : IAsyncDisposable
{
    private const string Address = "/contacts";

    private IReadOnlyList<GridColumn> columns = [];
    private string[] shown = [];
    private PortalGrid<ContactRow>? grid;
    private LiveChanges? live;
    private ContactCells cells = null!;
    private ContactGridState state = new();
    private IReadOnlyList<string> ignored = [];
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
        if (live is not null)
        {
            await live.DisposeAsync();
        }
    }

    protected override async Task OnInitializedAsync()
    {
        columns = [.. Enum.GetValues<ContactSort>().Select(column => new GridColumn(column.ToString(), T[column.ToString()]))];
        cells = new ContactCells(T, Words);
        ReadAddress();
        me = await person.IdAsync();
        mayExport = CustomerRights.MayExport(await person.RolesAsync());
        navigation.LocationChanged += OnLocationChanged;
        live = new LiveChanges(feed, clock, line => line.RecordKind == RecordKind.Contact ? line.RecordId : null, ReloadAsync);
        live.Begin(InvokeAsync);
    }

    private void ReadAddress()
    {
        state = ContactGridState.Parse(new Uri(navigation.Uri).Query, out ignored);
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

    private async Task<Page<ContactRow>> LoadAsync(CancellationToken cancel)
    {
        Page<ContactRow> page = await customers.ContactsPageAsync(me, state.ToRequest(), cancel);
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

    private void Go(ContactGridState next) => GoTo(next.Format());

    private void GoTo(string query) => navigation.NavigateTo(query.Length == 0 ? Address : $"{Address}?{query}");

    private void ShowColumns(IReadOnlyList<string> chosen)
    {
        IReadOnlyList<ContactSort> wanted = [.. chosen.Select(Enum.Parse<ContactSort>)];
        Go(state with { Columns = wanted.SequenceEqual(ContactGridState.UsualColumns) ? [] : wanted });
    }

    private void Sort(string column)
    {
        var sort = Enum.Parse<ContactSort>(column);
        Go(state with { Sort = sort, Descending = state.Sort == sort && !state.Descending, Page = 0 });
    }
}
