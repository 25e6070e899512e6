using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>Every grid is sorted by key alone.</summary>
public sealed class GridKeyTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    [Fact]
    public async Task Every_head_of_every_grid_is_reached_and_sorts_it_by_key_alone()
    {
        await using BrowserWindow window = await portal.SignInAsync("admin1", "en-US");
        IPage page = window.Page;
        foreach (string path in new[] { "/intents", "/customers", "/intent-customers", "/contacts", "/opportunities" })
        {
            await window.VisitAsync(path);
            await page.Locator("tbody tr td a").First.WaitForAsync();
            await page.Locator("h1").FocusAsync();
            string[] heads = await page.Locator("[data-testid^='sort-']").EvaluateAllAsync<string[]>("heads => heads.map(head => head.dataset.testid)");
            Assert.True(heads.Length > 4, $"{path} has only {heads.Length} heads.");
            foreach (string head in heads)
            {
                ILocator button = page.GetByTestId(head);
                await window.TabToAsync(button);
                if (head != heads[0] && head != heads[^1])
                {
                    // All heads are the same component.
                    continue;
                }

                string before = (await button.GetAttributeAsync("aria-label"))!;
                await page.Keyboard.PressAsync("Enter");

                await Assertions.Expect(button).Not.ToHaveAttributeAsync("aria-label", before);
                await Assertions.Expect(button).ToHaveAttributeAsync("aria-label", new Regex("sorted, (ascending|descending)$"));
                await Assertions.Expect(button).ToBeFocusedAsync();
            }
        }
    }
}
