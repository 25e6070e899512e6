using IntentPortal.Domain.Ledger;

namespace IntentPortal.Web.Shared.Grids;

/// <summary>
/// Which rows of a grid others changed: shown within half a second, however much it was, and marked for a moment.
/// </summary>
/// <param name="feed">The live feed.</param>
/// <param name="clock">The time.</param>
/// <param name="concerns">The record of the grid that a ledger line is about, or null.</param>
/// <param name="reload">Reads the grid again, on the component's own thread.</param>
/// <param name="logger">Told of a reading that failed; the next change tries again.</param>
public sealed class LiveChanges(ILiveFeed feed, TimeProvider clock, Func<ChangeLine, Guid?> concerns, Func<Task> reload, ILogger logger) : IDisposable
{
    private static readonly TimeSpan marked = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource lifetime = new();
    private readonly HashSet<Guid> changed = [];
    private readonly Dictionary<Guid, long> changedAt = [];
    private IDisposable? subscription;
    private bool wanted;
    private bool running;

    /// <summary>The rows that others changed a moment ago.</summary>
    public IReadOnlySet<Guid> Changed => changed;

    /// <summary>Begins to listen.</summary>
    /// <param name="invoke">Runs something on the component's own thread.</param>
    public void Begin(Func<Func<Task>, Task> invoke) => subscription = feed.Subscribe(entries => invoke(() => HearAsync(entries)));

    /// <inheritdoc />
    public void Dispose()
    {
        subscription?.Dispose();
        // Cancelled and not disposed: what is still under way must find it cancelled.
        lifetime.Cancel();
    }

    // Comes back at once: the feed tells of the next change only afterwards.
    private Task HearAsync(IReadOnlyList<LedgerEntry> entries)
    {
        foreach (Guid touched in entries.SelectMany(e => e.Lines).Select(concerns).OfType<Guid>())
        {
            changed.Add(touched);
            changedAt[touched] = clock.GetTimestamp();
            wanted = true;
        }

        if (wanted && !running)
        {
            running = true;
            _ = RunAsync();
        }

        return Task.CompletedTask;
    }

    private async Task RunAsync()
    {
        try
        {
            while (wanted || changed.Count > 0)
            {
                await Task.Delay(pause, clock, lifetime.Token);
                if (Forget() || wanted)
                {
                    // What is heard from here on may not be in the reading any more.
                    wanted = false;
                    await TryAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        finally
        {
            running = false;
        }
    }

    private bool Forget()
    {
        Guid[] old = [.. changedAt.Where(c => clock.GetElapsedTime(c.Value) >= marked).Select(c => c.Key)];
        changed.ExceptWith(old);
        Array.ForEach(old, id => changedAt.Remove(id));
        return old.Length > 0;
    }

    private async Task TryAsync()
    {
        try
        {
            await reload();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogWarning(fault, "A reading after a change failed");
        }
    }
}
