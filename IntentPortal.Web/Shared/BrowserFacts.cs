using Microsoft.JSInterop;

namespace IntentPortal.Web.Shared;

/// <summary>What the server can learn about the viewer only from the browser.</summary>
/// <param name="TimeZone">IANA name of the time zone, such as "Asia/Shanghai".</param>
/// <param name="PrefersDark">True when the system is set to a dark color scheme.</param>
/// <param name="Tab">
/// Identifies the tab across reloads; null when the browser's session storage is not available.
/// </param>
public sealed record BrowserFacts(string TimeZone, bool PrefersDark, string? Tab = null)
{
    /// <summary>Whether the page is visible. Only returns while the connection is up.</summary>
    public static async Task<bool> IsVisibleAsync(IJSRuntime js)
    {
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "./js/browser.js");
        return await module.InvokeAsync<bool>("isVisible");
    }

    /// <summary>Reads the facts from the browser.</summary>
    public static async Task<BrowserFacts> ReadAsync(IJSRuntime js)
    {
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "./js/browser.js");
        return await module.InvokeAsync<BrowserFacts>("readFacts");
    }
}
