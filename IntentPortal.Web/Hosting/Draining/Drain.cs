using Microsoft.Extensions.Options;
using Microsoft.JSInterop;

namespace IntentPortal.Web.Hosting.Draining;

/// <summary>
/// Drains a node before shutdown. New requests get 503, so that the proxy routes them to another node, and connected
/// browsers are asked to move there before their connections are closed.
/// </summary>
public sealed class Drain(LiveCircuits circuits, IHostApplicationLifetime lifetime, IOptions<DrainOptions> options, ILogger<Drain> logger)
{
    private static readonly TimeSpan look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan answer = TimeSpan.FromSeconds(1);

    private int armed;
    private volatile bool hasBegun;

    /// <summary>Whether draining has begun.</summary>
    public bool HasBegun => hasBegun;

    /// <summary>
    /// Registers a connected browser. If draining has already begun, the browser is asked to move at once.
    /// </summary>
    public void Join(string circuit, IJSRuntime browser)
    {
        Arm();
        // Register before checking the flag. RunAsync sets the flag before it reads the list, so one of the two asks
        // this browser.
        circuits.Connected(circuit, browser);
        if (hasBegun)
        {
            _ = LiveCircuits.AskAsync(browser, CancellationToken.None);
        }
    }

    /// <summary>
    /// Hooks draining into the shutdown of the host. Callbacks run in reverse order of registration, and SignalR
    /// registers on the first request to close all connections. This must therefore be called when the first circuit
    /// exists.
    /// </summary>
    public void Arm()
    {
        if (Interlocked.Exchange(ref armed, 1) == 0)
        {
            lifetime.ApplicationStopping.Register(() => Task.Run(RunAsync).GetAwaiter().GetResult());
        }
    }

    /// <summary>Starts draining; returns when all browsers have moved or the timeout has elapsed.</summary>
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

        // A circuit ends slightly before its browser hears that it was paused. Closing the connection in between would
        // look like a crash.
        await Task.Delay(answer);
        logger.LogInformation("Ending with {Count} circuits that did not go", circuits.Count);
    }
}
