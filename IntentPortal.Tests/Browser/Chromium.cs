using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(IntentPortal.Tests.Browser.Chromium))]

namespace IntentPortal.Tests.Browser;

/// <summary>
/// The system's Chromium without a window, shared by the whole run and launched with its first window. It is the headless
/// shell, which Playwright also uses by default, because it needs the least processor time.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    /// <summary>
    /// The timeout of expectations in milliseconds. It is long, because a busy machine is not a fault of the product.
    /// </summary>
    private const float Timeout = 30_000;

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> launched = new(LaunchAsync);

    /// <summary>
    /// Opens a separate browser window and signs a person in with one click at the identity provider.
    /// </summary>
    /// <param name="address">The address of the portal.</param>
    /// <param name="userName">The user name.</param>
    /// <param name="language">The language of the browser.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="hasTouch">Whether the device has a touch screen.</param>
    /// <param name="before">Prepares the browser context before the first request.</param>
    public async Task<BrowserWindow> SignInAsync(Uri address, string userName, string language = "zh-CN", int width = 1440, bool hasTouch = false, Func<IBrowserContext, Task>? before = null)
    {
        IBrowserContext context = await (await launched.Value).Browser.NewContextAsync(new() { Locale = language, ViewportSize = new() { Width = width, Height = 900 }, HasTouch = hasTouch, BaseURL = address.ToString() });
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
        if (launched.IsValueCreated)
        {
            (IPlaywright playwright, IBrowser browser) = await launched.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> LaunchAsync()
    {
        Assertions.SetDefaultExpectTimeout(Timeout);
        IPlaywright playwright = await Playwright.CreateAsync();
        IBrowser browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium-headless-shell",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        return (playwright, browser);
    }
}
