using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Shared;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared.Grids;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace IntentPortal.Web.Features.Customers.Archive;

/// <summary>The archive of contacts: intent contacts and contacts, by their customer's stage.</summary>
public sealed partial class ContactsPage(ICustomerArchiveQueries customers, ILiveFeed feed, CurrentPerson person, NavigationManager navigation, TimeProvider clock) : IAsyncDisposable
{
    private const string Address = "/contacts";

    private IReadOnlyList<GridColumn> columns = [];
    private string[] shown = [];
    private PortalGrid<ContactRow>? grid;
    private LiveChanges? live;
    private ContactGridState state = new();
    private IReadOnlyList<string> ignored = [];
    private Guid me;
    private int total;

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
        shown = [.. columns.Select(column => column.Key)];
        ReadAddress();
        me = await person.IdAsync();
        navigation.LocationChanged += OnLocationChanged;
        live = new LiveChanges(feed, clock, line => line.RecordKind == RecordKind.Contact ? line.RecordId : null, ReloadAsync);
        live.Begin(InvokeAsync);
    }

    private void ReadAddress() => state = ContactGridState.Parse(new Uri(navigation.Uri).Query, out ignored);

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

    private void Go(ContactGridState next)
    {
        string query = next.Format();
        navigation.NavigateTo(query.Length == 0 ? Address : $"{Address}?{query}");
    }

    private void Sort(string column)
    {
        var sort = Enum.Parse<ContactSort>(column);
        Go(state with { Sort = sort, Descending = state.Sort == sort && !state.Descending, Page = 0 });
    }
}
