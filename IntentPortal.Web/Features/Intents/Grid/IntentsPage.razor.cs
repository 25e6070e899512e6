using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Shared;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace IntentPortal.Web.Features.Intents.Grid;

/// <summary>The grid of intents: its state is its address, its rows change by themselves when others act.</summary>
public sealed partial class IntentsPage(
    IIntentQueries intents, IReferenceData reference, ILiveFeed feed, CurrentPerson person, BrowserTime time, NavigationManager navigation, TimeProvider clock) : IAsyncDisposable
{
    private static readonly TimeSpan marked = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource lifetime = new();
    private readonly HashSet<Guid> changed = [];
    private MudDataGrid<IntentRow>? grid;
    private IntentGridState state = new();
    private IReadOnlyList<string> ignored = [];
    private ReferenceLists? lists;
    private IDisposable? subscription;
    private Guid me;
    private int total;
    private bool refreshing;

    public async ValueTask DisposeAsync()
    {
        navigation.LocationChanged -= OnLocationChanged;
        subscription?.Dispose();
        await lifetime.CancelAsync();
        lifetime.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        ReadAddress();
        me = await person.IdAsync();
        lists = await reference.GetAsync(lifetime.Token);
        navigation.LocationChanged += OnLocationChanged;
        subscription = feed.Subscribe(entries => InvokeAsync(() => HearAsync(entries)));
    }

    private void ReadAddress() => state = IntentGridState.Parse(new Uri(navigation.Uri).Query, out ignored);

    private void OnLocationChanged(object? sender, LocationChangedEventArgs location)
    {
        if (new Uri(location.Location).AbsolutePath == "/intents")
        {
            ReadAddress();
            _ = InvokeAsync(ReloadAsync);
        }
    }

    private async Task<GridData<IntentRow>> LoadAsync(GridState<IntentRow> _, CancellationToken cancel)
    {
        IntentPageRequest request = state.ToRequest(time.Today, day => time.FromLocal(day.ToDateTime(TimeOnly.MinValue)));
        Page<IntentRow> page = await intents.PageAsync(me, request, cancel);
        total = page.Total;
        return new GridData<IntentRow> { Items = page.Rows, TotalItems = page.Total };
    }

    private async Task ReloadAsync()
    {
        if (grid is not null)
        {
            await grid.ReloadServerData();
        }

        StateHasChanged();
    }

    private Task GoAsync(IntentGridState next)
    {
        string query = next.Format();
        navigation.NavigateTo(query.Length == 0 ? "/intents" : $"/intents?{query}");
        return Task.CompletedTask;
    }

    private Task SortAsync(IntentSort sort) =>
        GoAsync(state with { Sort = sort, Descending = state.Sort == sort && !state.Descending, Page = 0 });

    // What others did is shown within half a second, however much it was, and marked for a moment.
    private async Task HearAsync(IReadOnlyList<LedgerEntry> entries)
    {
        Guid[] touched = [.. entries.SelectMany(e => e.Lines).Where(l => l.RecordKind == RecordKind.Intent).Select(l => l.RecordId).Distinct()];
        if (touched.Length == 0)
        {
            return;
        }

        changed.UnionWith(touched);
        if (refreshing)
        {
            return;
        }

        refreshing = true;
        try
        {
            await Task.Delay(pause, clock, lifetime.Token);
            refreshing = false;
            await ReloadAsync();
            await Task.Delay(marked, clock, lifetime.Token);
            changed.ExceptWith(touched);
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        finally
        {
            refreshing = false;
        }
    }
}
