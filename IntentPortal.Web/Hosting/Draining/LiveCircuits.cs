using System.Collections.Concurrent;
using Microsoft.JSInterop;

namespace IntentPortal.Web.Hosting.Draining;

/// <summary>The circuits of this node to which a browser is connected now.</summary>
public sealed class LiveCircuits
{
    private readonly ConcurrentDictionary<string, IJSRuntime> browsers = new();

    /// <summary>How many there are.</summary>
    public int Count => browsers.Count;

    /// <summary>A browser is there.</summary>
    public void Connected(string circuit, IJSRuntime browser) => browsers[circuit] = browser;

    /// <summary>A browser is gone.</summary>
    public void Gone(string circuit) => browsers.TryRemove(circuit, out _);

    /// <summary>Asks every browser to pause its circuit and to go on where the proxy leads it then.</summary>
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
            // Left at this moment, or a browser that does not answer: it reconnects when the connection ends.
        }
    }
}
