using Microsoft.JSInterop;

namespace IntentPortal.Web.Hosting;

/// <summary>The endpoint with which a page checks that it reaches the server (js/line.js).</summary>
public static class Connection
{
    /// <summary>
    /// Returns at once. The calls of a page are processed in order, so the answer also confirms that all earlier events
    /// have arrived.
    /// </summary>
    [JSInvokable]
    public static Task IsReached() => Task.CompletedTask;
}
