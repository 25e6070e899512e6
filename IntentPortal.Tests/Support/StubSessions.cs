using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;

namespace IntentPortal.Tests.Support;

/// <summary>Sessions with answers that the test provides.</summary>
public sealed class StubSessions : ISignInSessions
{
    private int checks;

    /// <summary>The answer of every check.</summary>
    public Viewer? Answer { get; set; }

    /// <summary>The exception that every check throws; null to succeed.</summary>
    public Exception? Fault { get; set; }

    /// <summary>The number of checks so far.</summary>
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

    /// <summary>Waits until this many checks have been made.</summary>
    public Task WaitForChecksAsync(int count) => Eventually.UntilAsync($"{count} checks", () => Checks >= count);
}
