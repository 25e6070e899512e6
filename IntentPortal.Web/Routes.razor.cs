using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Time;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web;

/// <summary>The root of the circuit. Asks the browser once for its time zone and preferences, then routes.</summary>
public partial class Routes
{
    private bool ready;

    /// <summary>The chosen theme ("light" or "dark"); null to follow the system.</summary>
    [Parameter]
    public string? ThemeCookie { get; set; }

    protected override void OnInitialized()
    {
        // A status page is plain HTML, so there is no browser to ask.
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
