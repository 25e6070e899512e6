using IntentPortal.Domain.People;

namespace IntentPortal.Tests.Support;

/// <summary>Sessions that say what a test wants to hear.</summary>
public sealed class StubSessions : ISignInSessions
{
    private int checks;

    /// <summary>What every check answers.</summary>
    public Viewer? Answer { get; set; }

    /// <summary>Whether checks fail as they do without a database.</summary>
    public bool Broken { get; set; }

    /// <summary>How often sessions were checked.</summary>
    public int Checks => checks;

    public Task<Guid> StartAsync(Guid personId, CancellationToken cancel) => Task.FromResult(Guid.NewGuid());

    public Task<Viewer?> CheckAsync(Guid sessionId, CancellationToken cancel)
    {
        Interlocked.Increment(ref checks);
        return Broken ? throw new IOException("The database is away.") : Task.FromResult(Answer);
    }

    public Task EndAsync(Guid sessionId, CancellationToken cancel)
    {
        Answer = null;
        return Task.CompletedTask;
    }

    /// <summary>Waits until so many checks have been made.</summary>
    public async Task WaitForChecksAsync(int count)
    {
        while (Checks < count)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
