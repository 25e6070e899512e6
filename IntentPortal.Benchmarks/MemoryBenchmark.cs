using System.Globalization;
using Microsoft.Playwright;

namespace IntentPortal.Benchmarks;

/// <summary>
/// The memory of the server before and after 200 page visits in a browser, each in its own circuit. Disconnected
/// circuits are still retained for reconnection.
/// </summary>
internal static class MemoryBenchmark
{
    private const int Visits = 200;

    private static readonly string[] paths = ["/", "/intents", "/intents/new", "/suggestions", "/opportunities", "/admin/sources", "/admin/people", "/admin/ledger", "/admin/recycle-bin", "/admin/settings"];

    public static async Task RunAsync()
    {
        using var portal = new PublishedPortal();
        Console.WriteLine("publishing the portal …");
        await portal.PublishAsync();
        await using ChromiumBrowser chromium = await ChromiumBrowser.LaunchAsync();
        await using ServerProcess server = portal.Start();
        await server.ListensAsync();
        string cookies = await chromium.SignInAsync(server.Address, "admin1");
        double before = server.Megabytes;
        await using IBrowserContext context = await chromium.Browser.NewContextAsync(new() { StorageState = cookies });
        IPage page = await context.NewPageAsync();
        for (int i = 0; i < Visits; i++)
        {
            await page.GotoAsync(new Uri(server.Address, paths[i % paths.Length]).ToString());
            await page.Locator("h1").First.WaitForAsync();
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory: {before:F0} MB after sign-in, {server.Megabytes:F0} MB after {Visits} page visits"));
    }
}
