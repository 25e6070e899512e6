using Microsoft.Extensions.Options;
using Microsoft.JSInterop;

namespace IntentPortal.Web.Hosting.Draining;

/// <summary>
/// The orderly end of a node: new requests get 503, so that the proxy leads them elsewhere, and the people who are here
/// are asked to go on there before the connections are closed.
/// </summary>
public sealed class Drain(LiveCircuits circuits, IHostApplicationLifetime lifetime, IOptions<DrainOptions> options, ILogger<Drain> logger)
{
    private static readonly TimeSpan look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan answer = TimeSpan.FromSeconds(1);

    private int armed;
    private volatile bool hasBegun;

    /// <summary>Whether this node is ending.</summary>
    public bool HasBegun => hasBegun;

    /// <summary>
    /// A browser is here. One that comes while the node is ending, with a page from before, is asked to go on elsewhere
    /// at once.
    /// </summary>
    public void Join(string circuit, IJSRuntime browser)
    {
        Arm();
        // Written down first: the end begins before it asks whoever is written down, so that one of the two asks this
        // browser.
        circuits.Connected(circuit, browser);
        if (hasBegun)
        {
            _ = LiveCircuits.AskAsync(browser, CancellationToken.None);
        }
    }

    /// <summary>
    /// Makes the end of the host begin with this one. Whoever registers last is called first, and SignalR, which closes
    /// all connections then, registers with the first request: so this is called when the first circuit is there.
    /// </summary>
    public void Arm()
    {
        if (Interlocked.Exchange(ref armed, 1) == 0)
        {
            lifetime.ApplicationStopping.Register(() => Task.Run(RunAsync).GetAwaiter().GetResult());
        }
    }

    /// <summary>Begins, and comes back once everybody has gone or has been waited for long enough.</summary>
    public async Task RunAsync()
    {
        hasBegun = true;
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

        // A circuit is gone a moment before its browser hears that it was paused; a connection closed in between would
        // look like a crash.
        await Task.Delay(answer);
        logger.LogInformation("Ending with {Count} circuits that did not go", circuits.Count);
    }
}
