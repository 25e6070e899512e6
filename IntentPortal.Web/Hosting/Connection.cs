using Microsoft.JSInterop;

namespace IntentPortal.Web.Hosting;

/// <summary>What a page asks in order to know whether it reaches the server (js/line.js).</summary>
public static class Connection
{
    /// <summary>
    /// Answers. Calls of one page come in the order in which it made them, so the answer also confirms everything that
    /// was told before.
    /// </summary>
    [JSInvokable]
    public static Task IsReached() => Task.CompletedTask;
}
