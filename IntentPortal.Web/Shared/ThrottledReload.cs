namespace IntentPortal.Web.Shared;

/// <summary>
/// Reads again after changes, at most once per interval however many changes there are. The last change is always
/// followed by a read. Not thread-safe: all members are called on the component's dispatcher.
/// </summary>
/// <param name="read">The read. Called on the component's dispatcher.</param>
/// <param name="pause">The minimum time between the starts of two reads.</param>
/// <param name="clock">The clock.</param>
/// <param name="logger">Logs a failed read; the next change retries it.</param>
/// <param name="lifetime">Cancels a pending read when the component is disposed.</param>
public sealed class ThrottledReload(Func<Task> read, TimeSpan pause, TimeProvider clock, ILogger logger, CancellationToken lifetime)
{
    private long? began;
    private bool asked;
    private bool running;

    /// <summary>
    /// Requests a read and returns at once. Awaiting the read would block the feed's next notification.
    /// </summary>
    public Task AskAsync()
    {
        asked = true;
        if (!running)
        {
            running = true;
            _ = RunAsync();
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Reads at once after an action of the person. The next requested read waits for the full interval.
    /// </summary>
    public Task ReadNowAsync()
    {
        began = clock.GetTimestamp();
        return read();
    }

    private async Task RunAsync()
    {
        try
        {
            while (asked && !lifetime.IsCancellationRequested)
            {
                while (began is { } last && pause - clock.GetElapsedTime(last) is { Ticks: > 0 } left)
                {
                    await Task.Delay(left, clock, lifetime);
                }

                // A change that arrives after this line may not be in the result and needs another read.
                asked = false;
                await TryAsync();
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

    private async Task TryAsync()
    {
        try
        {
            await ReadNowAsync();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogWarning(fault, "A reading after a change failed");
        }
    }
}
