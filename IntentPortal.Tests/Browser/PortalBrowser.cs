using IntentPortal.Tests.Support;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>The real application and a real Chromium, shared by the journeys of one class.</summary>
public sealed class PortalBrowser : IAsyncLifetime
{
    /// <summary>How long a journey waits for what it expects, in milliseconds: long, because a busy machine is no fault of the product.</summary>
    private const float Patience = 30_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The application.</summary>
    public PortalServer Server { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        _ = Server.Address;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>A browser window of its own in which somebody has signed in by one click at the identity provider.</summary>
    public async Task<Window> SignInAsync(string userName, string language = "zh-CN", int width = 1440)
    {
        IBrowserContext context = await browser!.NewContextAsync(new() { Locale = language, ViewportSize = new() { Width = width, Height = 900 }, BaseURL = Server.Address.ToString() });
        context.SetDefaultTimeout(Patience);
        IPage page = await context.NewPageAsync();
        var window = new Window(page);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button).Filter(new() { HasText = userName }).ClickAsync();
        await page.GetByTestId("capture").WaitForAsync();
        return window;
    }
}
