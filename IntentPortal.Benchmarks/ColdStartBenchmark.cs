using System.Diagnostics;
using Microsoft.Playwright;

namespace IntentPortal.Benchmarks;

/// <summary>
/// P7: the time from process start to the first interactive page in a browser. It compares the intent grid of a
/// signed-in person with the counter of an empty Blazor template. Both are published for release and measured
/// alternately.
/// </summary>
internal static class ColdStartBenchmark
{
    private const int Rounds = 9;

    public static async Task RunAsync()
    {
        using var portal = new PublishedPortal();
        Console.WriteLine("publishing the portal and an empty Blazor template …");
        await portal.PublishAsync();
        string template = portal.Beside("EmptyTemplate");
        await ServerProcess.RunAsync("dotnet", ["new", "blazor", "--interactivity", "Server", "--all-interactive", "-o", template, "--no-restore"], folder: null);
        await ServerProcess.PublishAsync(template, portal.Beside("empty"));
        await using ChromiumBrowser chromium = await ChromiumBrowser.LaunchAsync();
        string cookies;
        await using (ServerProcess first = portal.Start())
        {
            await first.ListensAsync();
            cookies = await chromium.SignInAsync(first.Address, "sales1");
        }

        List<double> ours = [];
        List<double> floor = [];
        for (int i = 0; i < Rounds; i++)
        {
            ours.Add(await TimeAsync(chromium, portal.Start, "/intents", cookies, page => page.Locator("tbody tr").First.WaitForAsync()));
            floor.Add(await TimeAsync(chromium, () => ServerProcess.Start(portal.Beside("empty"), "EmptyTemplate.dll", []), "/counter", null, CountsAsync));
        }

        Paired.Print("P7 cold start to the first usable page", 3, ours, floor);
    }

    private static async Task<double> TimeAsync(ChromiumBrowser chromium, Func<ServerProcess> start, string path, string? cookies, Func<IPage, Task> usable)
    {
        await using IBrowserContext context = await chromium.Browser.NewContextAsync();
        IPage page = await context.NewPageAsync();
        long begun = Stopwatch.GetTimestamp();
        await using ServerProcess server = start();
        if (cookies is not null)
        {
            await context.AddCookiesAsync(CookiesFor(server.Address, cookies));
        }

        await server.ListensAsync();
        await page.GotoAsync(new Uri(server.Address, path).ToString());
        await usable(page);
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    // The counter is visible before its circuit is ready. It is interactive once it counts.
    private static async Task CountsAsync(IPage page)
    {
        ILocator count = page.GetByRole(AriaRole.Status);
        while (!(await count.TextContentAsync())!.Contains('1', StringComparison.Ordinal))
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Click me" }).ClickAsync();
            await Task.Delay(5);
        }
    }

    private static IEnumerable<Cookie> CookiesFor(Uri address, string storageState) =>
        System.Text.Json.JsonDocument.Parse(storageState).RootElement.GetProperty("cookies").EnumerateArray().Select(c => new Cookie
        {
            Name = c.GetProperty("name").GetString()!,
            Value = c.GetProperty("value").GetString()!,
            Url = address.ToString(),
        });
}
