using Microsoft.JSInterop;

namespace IntentPortal.Web.Layout;

/// <summary>The theme of this circuit: light, dark or as the system. The browser remembers the choice.</summary>
public sealed class ThemeChoice(IJSRuntime js)
{
    /// <summary>The cookie with the choice, so that the next page has the right theme from its first byte.</summary>
    public const string CookieName = "portal.theme";

    /// <summary>The value for the light theme.</summary>
    public const string Light = "light";

    /// <summary>The value for the dark theme.</summary>
    public const string Dark = "dark";

    private bool systemIsDark;

    /// <summary>Raised after the theme changed.</summary>
    public event Action? Changed;

    /// <summary>The chosen theme; null to follow the system.</summary>
    public string? Chosen { get; private set; }

    /// <summary>Whether the dark theme is shown.</summary>
    public bool IsDark => Chosen is null ? systemIsDark : Chosen == Dark;

    /// <summary>The valid choice in a cookie's value, or null.</summary>
    public static string? FromCookie(string? value) => value is Light or Dark ? value : null;

    /// <summary>Sets the remembered choice and the system's preference when the circuit starts.</summary>
    public void Start(string? chosen, bool systemPrefersDark)
    {
        Chosen = chosen;
        systemIsDark = systemPrefersDark;
    }

    /// <summary>Updates the system's preference, which may change while the page is open.</summary>
    public void SystemChanged(bool prefersDark)
    {
        systemIsDark = prefersDark;
        Changed?.Invoke();
    }

    /// <summary>Shows and remembers a theme; null follows the system.</summary>
    public async Task ChooseAsync(string? theme)
    {
        Chosen = theme;
        Changed?.Invoke();
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "./js/browser.js");
        SystemChanged(await module.InvokeAsync<bool>("rememberTheme", CookieName, theme));
    }
}
