using Microsoft.JSInterop;

namespace IntentPortal.Web.Shared;

/// <summary>What only the browser knows about the person in front of it.</summary>
/// <param name="TimeZone">IANA name of the time zone, such as "Asia/Shanghai".</param>
/// <param name="PrefersDark">True where the system asks for dark pages.</param>
/// <param name="Tab">What tells this tab from others, also after it was loaded anew; null where the browser keeps
/// nothing.</param>
public sealed record BrowserFacts(string TimeZone, bool PrefersDark, string? Tab = null)
{
    /// <summary>
    /// Whether the page is before somebody's eyes: it has an answer only while the connection stands.
    /// </summary>
    public static async Task<bool> IsVisibleAsync(IJSRuntime js)
    {
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "./js/browser.js");
        return await module.InvokeAsync<bool>("isVisible");
    }

    /// <summary>Asks the browser.</summary>
    public static async Task<BrowserFacts> ReadAsync(IJSRuntime js)
    {
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "./js/browser.js");
        return await module.InvokeAsync<BrowserFacts>("readFacts");
    }
}
