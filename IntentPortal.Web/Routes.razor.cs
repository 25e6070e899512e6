using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Time;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web;

/// <summary>Starts the circuit's view: asks the browser for its time zone and preferences once, then routes.</summary>
public partial class Routes
{
    private bool ready;

    /// <summary>The theme the person chose before ("light" or "dark"), or null to follow the system.</summary>
    [Parameter]
    public string? ThemeCookie { get; set; }

    protected override void OnInitialized()
    {
        // A status page is plain HTML: there is no browser to ask and nothing to wait for.
        ready = !RendererInfo.IsInteractive;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        var browser = await BrowserFacts.ReadAsync(JS);
        BrowserTime.UseZone(browser.TimeZone);
        BrowserTab.Use(browser.Tab);
        ThemeChoice.Start(ThemeCookie, browser.PrefersDark);
        ready = true;
        StateHasChanged();
    }
}
