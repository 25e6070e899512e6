using IntentPortal.Domain.Ledger;

namespace IntentPortal.Web.Shared.Grids;

/// <summary>
/// Tracks the rows of a grid that others change. The grid reads them within half a second, at most twice a second, and
/// highlights them for five seconds.
/// </summary>
/// <param name="feed">The live feed.</param>
/// <param name="clock">The clock.</param>
/// <param name="concerns">Returns the row that a ledger line is about, or null.</param>
/// <param name="reload">Reads the grid again. Called on the component's dispatcher.</param>
/// <param name="logger">Logs a failed read; the next change retries it.</param>
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

    /// <summary>The rows that others changed within the last few seconds.</summary>
    public IReadOnlySet<Guid> Changed => changed;

    /// <summary>Subscribes to the feed.</summary>
    /// <param name="invoke">Runs work on the component's dispatcher.</param>
    public void Begin(Func<Func<Task>, Task> invoke) => subscription = feed.Subscribe(entries => invoke(() => HearAsync(entries)));

    /// <inheritdoc />
    public void Dispose()
    {
        subscription?.Dispose();
        // Cancelled but not disposed, because running work must still be able to check the token.
        lifetime.Cancel();
    }

    // Returns at once, because the feed delivers the next change only after this task completes.
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
                    // A change that arrives after this line may not be in the result and needs another read.
                    wanted = false;
                    await TryAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The person left the page.
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
