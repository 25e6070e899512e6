using Microsoft.Playwright;

namespace IntentPortal.Benchmarks;

/// <summary>The system's Chromium in headless mode.</summary>
internal sealed class ChromiumBrowser : IAsyncDisposable
{
    private readonly IPlaywright playwright;

    private ChromiumBrowser(IPlaywright playwright, IBrowser browser)
    {
        this.playwright = playwright;
        Browser = browser;
    }

    public IBrowser Browser { get; }

    public static async Task<ChromiumBrowser> LaunchAsync()
    {
        IPlaywright playwright = await Playwright.CreateAsync();
        IBrowser browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        return new ChromiumBrowser(playwright, browser);
    }

    /// <summary>Signs a demo person in and returns the cookies.</summary>
    public async Task<string> SignInAsync(Uri portal, string userName)
    {
        await using IBrowserContext context = await Browser.NewContextAsync();
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(portal.ToString());
        await page.GetByRole(AriaRole.Button).Filter(new() { HasText = userName }).ClickAsync();
        await page.GetByTestId("capture").WaitForAsync();
        return await context.StorageStateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }
}
