namespace IntentPortal.Infrastructure.Persistence;

/// <summary>
/// Wakes the ledger reader of this node after a commit. A lost signal does no harm, because the reader also polls.
/// </summary>
internal sealed class CommitSignal
{
    private readonly SemaphoreSlim rung = new(0, 1);

    /// <summary>Raised after a commit on this node; used to notify the other nodes.</summary>
    public event Action? CommittedHere;

    /// <summary>Signals a commit of this node.</summary>
    public void Ring()
    {
        RingForOthers();
        CommittedHere?.Invoke();
    }

    /// <summary>Signals a possible commit of another node.</summary>
    public void RingForOthers()
    {
        if (rung.CurrentCount > 0)
        {
            return;
        }

        try
        {
            rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // Two threads signalled at once, and one signal is enough.
        }
    }

    /// <summary>Waits for a signal, up to the given time.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancel) => rung.WaitAsync(atMost, cancel);
}
