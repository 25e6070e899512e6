using IntentPortal.Domain.Ledger;

namespace IntentPortal.Web.Shared.Grids;

/// <summary>Which rows of a grid others changed: shown within half a second, however much it was, and marked for a moment.</summary>
/// <param name="feed">The live feed.</param>
/// <param name="clock">The time.</param>
/// <param name="concerns">The record of the grid that a ledger line is about, or null.</param>
/// <param name="reload">Reads the grid again, on the component's own thread.</param>
public sealed class LiveChanges(ILiveFeed feed, TimeProvider clock, Func<ChangeLine, Guid?> concerns, Func<Task> reload) : IAsyncDisposable
{
    private static readonly TimeSpan marked = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource lifetime = new();
    private readonly HashSet<Guid> changed = [];
    private IDisposable? subscription;
    private bool refreshing;

    /// <summary>The rows that others changed a moment ago.</summary>
    public IReadOnlySet<Guid> Changed => changed;

    /// <summary>Begins to listen.</summary>
    /// <param name="invoke">Runs something on the component's own thread.</param>
    public void Begin(Func<Func<Task>, Task> invoke) => subscription = feed.Subscribe(entries => invoke(() => HearAsync(entries)));

    public async ValueTask DisposeAsync()
    {
        subscription?.Dispose();
        // Cancelled and not disposed: what is still under way must find it cancelled.
        await lifetime.CancelAsync();
    }

    private async Task HearAsync(IReadOnlyList<LedgerEntry> entries)
    {
        Guid[] touched = [.. entries.SelectMany(e => e.Lines).Select(concerns).OfType<Guid>().Distinct()];
        if (touched.Length == 0 || lifetime.IsCancellationRequested)
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
            await reload();
            await Task.Delay(marked, clock, lifetime.Token);
            changed.ExceptWith(touched);
            await reload();
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
