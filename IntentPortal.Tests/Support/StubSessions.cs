using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;

namespace IntentPortal.Tests.Support;

/// <summary>Sessions that say what a test wants to hear.</summary>
public sealed class StubSessions : ISignInSessions
{
    private int checks;

    /// <summary>What every check answers.</summary>
    public Viewer? Answer { get; set; }

    /// <summary>What every check fails with; null while they succeed.</summary>
    public Exception? Fault { get; set; }

    /// <summary>How often sessions were checked.</summary>
    public int Checks => checks;

    public Task<Guid> StartAsync(Guid personId, string? sealedToken, CancellationToken cancel) => Task.FromResult(Guid.NewGuid());

    public Task<Viewer?> CheckAsync(Guid sessionId, CancellationToken cancel)
    {
        Interlocked.Increment(ref checks);
        return Fault is { } fault ? throw fault : Task.FromResult(Answer);
    }

    public Task<string?> EndAsync(Guid sessionId, CancellationToken cancel)
    {
        Answer = null;
        return Task.FromResult<string?>(null);
    }

    /// <summary>Waits until so many checks have been made.</summary>
    public Task WaitForChecksAsync(int count) => Eventually.UntilAsync($"{count} checks", () => Checks >= count);
}
