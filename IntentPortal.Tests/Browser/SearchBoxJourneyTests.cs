using IntentPortal.Tests.Support;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>Typing into the search boxes of the lists over a slow line.</summary>
public sealed class SearchBoxJourneyTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    public static TheoryData<string> Lists => ["/intents", "/customers", "/intent-customers", "/contacts", "/opportunities", "/board"];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_search_box_keeps_every_letter_at_any_pace_on_a_slow_line(string list)
    {
        await using var line = new SlowLine(portal.Server.Address) { Delay = TimeSpan.FromMilliseconds(100) };
        await using BrowserWindow window = await portal.SignInAsync("manager1");
        IPage page = window.Page;
        await page.GotoAsync(new Uri(line.Address, list).ToString());
        ILocator field = page.GetByTestId("filter-text");
        await field.ClickAsync();

        foreach (int pace in new[] { 380, 530 })
        {
            await field.FillAsync(string.Empty);
            await field.PressSequentiallyAsync("kinglong 2026", new() { Delay = pace });

            await Assertions.Expect(field).ToHaveValueAsync("kinglong 2026");
            await page.WaitForURLAsync(url => Uri.UnescapeDataString(url).Contains("q=kinglong 2026", StringComparison.Ordinal));
            await Assertions.Expect(field).ToHaveValueAsync("kinglong 2026");
        }
    }
}
