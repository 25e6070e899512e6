using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>The system's Chromium without a screen.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    /// <summary>
    /// How long a journey waits for what it expects, in milliseconds: long, because a busy machine is no fault of the
    /// product.
    /// </summary>
    private const float Timeout = 30_000;

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static async Task<Chromium> LaunchAsync()
    {
        Assertions.SetDefaultExpectTimeout(Timeout);
        IPlaywright playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        }));
    }

    /// <summary>
    /// A browser window of its own in which somebody has signed in by one click at the identity provider.
    /// </summary>
    /// <param name="address">Where.</param>
    /// <param name="userName">Who.</param>
    /// <param name="language">What the browser asks for.</param>
    /// <param name="width">How wide it is.</param>
    /// <param name="hasTouch">Whether it is used by finger.</param>
    /// <param name="before">What is done with the empty browser before it goes there.</param>
    public async Task<BrowserWindow> SignInAsync(Uri address, string userName, string language = "zh-CN", int width = 1440, bool hasTouch = false, Func<IBrowserContext, Task>? before = null)
    {
        IBrowserContext context = await browser.NewContextAsync(new() { Locale = language, ViewportSize = new() { Width = width, Height = 900 }, HasTouch = hasTouch, BaseURL = address.ToString() });
        context.SetDefaultTimeout(Timeout);
        if (before is not null)
        {
            await before(context);
        }

        IPage page = await context.NewPageAsync();
        var window = new BrowserWindow(page);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button).Filter(new() { HasText = userName }).ClickAsync();
        await page.GetByTestId("capture").WaitForAsync();
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
