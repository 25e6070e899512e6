namespace IntentPortal.Web.Shared;

/// <summary>
/// Reads again when something changed, no oftener than once in a while, however much changes; what changed last is
/// always read.
/// </summary>
/// <param name="read">The reading, on the component's own thread, as every call of this class.</param>
/// <param name="pause">The time from one reading to the next.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Told of a reading that failed; the next change tries again.</param>
/// <param name="lifetime">Ends what still waits when the component goes.</param>
public sealed class ThrottledReload(Func<Task> read, TimeSpan pause, TimeProvider clock, ILogger logger, CancellationToken lifetime)
{
    private long? began;
    private bool asked;
    private bool running;

    /// <summary>
    /// Asks for a reading. Comes back at once: whoever waited for it would be told of the next change only afterwards.
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
    /// Reads at once, because the person did something; the next reading asked for waits for its time after it.
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

                // What is asked for from here on may not be in the reading any more.
                asked = false;
                await TryAsync();
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
