using System.Collections.Concurrent;
using Microsoft.JSInterop;

namespace IntentPortal.Web.Hosting.Draining;

/// <summary>The circuits of this node with a connected browser. Thread-safe.</summary>
public sealed class LiveCircuits
{
    private readonly ConcurrentDictionary<string, IJSRuntime> browsers = new();

    /// <summary>The number of connected circuits.</summary>
    public int Count => browsers.Count;

    /// <summary>Adds a circuit whose browser has connected.</summary>
    public void Connected(string circuit, IJSRuntime browser) => browsers[circuit] = browser;

    /// <summary>Removes a circuit whose browser has disconnected.</summary>
    public void Gone(string circuit) => browsers.TryRemove(circuit, out _);

    /// <summary>Asks all browsers to pause their circuits and to continue on another node.</summary>
    public Task MoveOnAsync(CancellationToken cancel) => Task.WhenAll(browsers.Values.Select(browser => AskAsync(browser, cancel)));

    /// <summary>Asks one browser.</summary>
    public static async Task AskAsync(IJSRuntime browser, CancellationToken cancel)
    {
        try
        {
            await browser.InvokeVoidAsync("intentPortal.moveOn", cancel);
        }
        catch (Exception fault) when (fault is JSException or JSDisconnectedException or OperationCanceledException or InvalidOperationException)
        {
            // The browser has just left or does not respond; it will reconnect when the connection closes.
        }
    }
}
