using Microsoft.Extensions.Options;

namespace IntentPortal.Web.Hosting.Draining;

/// <summary>
/// The orderly end of a node: new requests get 503, so that the proxy leads them elsewhere, and the people who are here are asked to go on there before the
/// connections are closed.
/// </summary>
public sealed class Drain(LiveCircuits circuits, IOptions<DrainOptions> options, ILogger<Drain> logger)
{
    private static readonly TimeSpan look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan answer = TimeSpan.FromSeconds(1);

    /// <summary>Whether this node is ending.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Begins, and comes back once everybody has gone or has been waited for long enough.</summary>
    public async Task RunAsync()
    {
        HasBegun = true;
        if (circuits.Count == 0 || options.Value.Timeout <= TimeSpan.Zero)
        {
            return;
        }

        logger.LogInformation("Ending: asking {Count} circuits to go on elsewhere", circuits.Count);
        using var enough = new CancellationTokenSource(options.Value.Timeout);
        await circuits.MoveOnAsync(enough.Token);
        while (circuits.Count > 0 && !enough.IsCancellationRequested)
        {
            await Task.Delay(look);
        }

        // A circuit is gone a moment before its browser hears that it was paused; a connection closed in between would look like a crash.
        await Task.Delay(answer);
        logger.LogInformation("Ending with {Count} circuits that did not go", circuits.Count);
    }
}
