using Microsoft.JSInterop;

namespace IntentPortal.Web.Layout;

/// <summary>Light, dark or as the system: what this circuit shows, and what the browser remembers.</summary>
public sealed class ThemeChoice(IJSRuntime js)
{
    /// <summary>The cookie that carries the choice, so that the first byte of the next page is already right.</summary>
    public const string CookieName = "portal.theme";

    /// <summary>The value for light pages.</summary>
    public const string Light = "light";

    /// <summary>The value for dark pages.</summary>
    public const string Dark = "dark";

    private bool systemIsDark;

    /// <summary>Raised after the appearance changed.</summary>
    public event Action? Changed;

    /// <summary>What the person chose, or null to follow the system.</summary>
    public string? Chosen { get; private set; }

    /// <summary>True while dark pages are shown.</summary>
    public bool IsDark => Chosen is null ? systemIsDark : Chosen == Dark;

    /// <summary>The valid choice in a cookie's value, or null.</summary>
    public static string? FromCookie(string? value) => value is Light or Dark ? value : null;

    /// <summary>Takes the remembered choice and the system's wish when the circuit starts.</summary>
    public void Start(string? chosen, bool systemPrefersDark)
    {
        Chosen = chosen;
        systemIsDark = systemPrefersDark;
    }

    /// <summary>Takes the system's wish when it may have changed while the page is open.</summary>
    public void SystemChanged(bool prefersDark)
    {
        systemIsDark = prefersDark;
        Changed?.Invoke();
    }

    /// <summary>Shows and remembers another appearance.</summary>
    public async Task ChooseAsync(string? theme)
    {
        Chosen = theme;
        Changed?.Invoke();
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "./js/browser.js");
        SystemChanged(await module.InvokeAsync<bool>("rememberTheme", CookieName, theme));
    }
}
