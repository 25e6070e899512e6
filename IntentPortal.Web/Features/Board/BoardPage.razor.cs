using IntentPortal.Domain.Board;
using IntentPortal.Domain.Settings;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Grids;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace IntentPortal.Web.Features.Board;

/// <summary>The follow-up board: its state is its address.</summary>
public sealed partial class BoardPage(IBoardQueries board, IReferenceData reference, CurrentPerson person, BrowserTime time, NavigationManager navigation) : IAsyncDisposable
{
    // With more lanes than that, only the first stands open at first.
    private const int OpenLanes = 4;

    private readonly CancellationTokenSource lifetime = new();
    private BoardAddress address = new();
    private IReadOnlyList<string> ignored = [];
    private ReferenceLists? lists;
    private BoardModel? model;
    private Guid me;

    private IReadOnlyList<StandardView> StandardViews =>
    [
        new(T["ViewAll"], string.Empty),
        new(T["ViewMine"], new BoardAddress { OwnerId = me }.Format()),
        new(T["ViewOverdue"], new BoardAddress { Overdue = true }.Format()),
        new(T["ViewWithoutPromise"], new BoardAddress { WithoutPromise = true }.Format()),
        new(T["ViewByOwner"], new BoardAddress { Lanes = BoardLanes.Owner }.Format()),
    ];

    public async ValueTask DisposeAsync()
    {
        navigation.LocationChanged -= OnLocationChanged;
        // Cancelled and not disposed: what is still under way must find it cancelled.
        await lifetime.CancelAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        me = await person.IdAsync();
        lists = await reference.GetAsync(lifetime.Token);
        address = BoardAddress.Parse(new Uri(navigation.Uri).Query, out ignored);
        navigation.LocationChanged += OnLocationChanged;
        await LoadAsync();
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs location)
    {
        if (new Uri(location.Location).AbsolutePath == "/board")
        {
            _ = InvokeAsync(ReadAddressAsync);
        }
    }

    private async Task ReadAddressAsync()
    {
        BoardAddress before = address;
        address = BoardAddress.Parse(new Uri(navigation.Uri).Query, out ignored);
        if (address with { Card = null } != before with { Card = null })
        {
            await LoadAsync();
        }

        StateHasChanged();
    }

    // A model of its own for each view: what is still being read for the last one comes too late and is not shown.
    private async Task LoadAsync()
    {
        var next = new BoardModel(board, me);
        await next.LoadAsync(address.ToFilter(time.Today), address.Lanes, lifetime.Token);
        model = next;
    }

    private string HrefOf(BoardCard card) => $"/intents/{card.Code}";

    private void Go(BoardAddress next) => navigation.NavigateTo(next.ToPath());

    private void GoTo(string query) => navigation.NavigateTo(query.Length == 0 ? "/board" : $"/board?{query}");
}
