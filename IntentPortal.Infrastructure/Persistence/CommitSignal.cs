namespace IntentPortal.Infrastructure.Persistence;

/// <summary>
/// Tells the ledger reader of this node that there is something new. Losing a ring loses nothing: the reader looks by
/// itself as well.
/// </summary>
internal sealed class CommitSignal
{
    private readonly SemaphoreSlim rung = new(0, 1);

    /// <summary>Something was committed on this node: whoever tells the other nodes listens here.</summary>
    public event Action? CommittedHere;

    /// <summary>Rings for a commit of this node.</summary>
    public void Ring()
    {
        RingForOthers();
        CommittedHere?.Invoke();
    }

    /// <summary>Rings for a commit that another node told of, or may have told of unheard.</summary>
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
            // Two rang at once; one ring is enough.
        }
    }

    /// <summary>Waits for a ring, at most so long.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancel) => rung.WaitAsync(atMost, cancel);
}
