using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>Every grid is sorted, and its columns are chosen, by key alone.</summary>
public sealed class GridKeyTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    [Fact]
    public async Task Every_head_of_every_grid_is_reached_and_sorts_it_and_its_columns_are_chosen_by_key_alone()
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

            await ChooseColumnAsync(window, heads[^1]);
        }
    }

    // Hides a column and shows it again. The menu stays open meanwhile, and gives the focus back.
    private static async Task ChooseColumnAsync(BrowserWindow window, string head)
    {
        IPage page = window.Page;
        ILocator menu = page.GetByTestId("columns").Locator("button");
        ILocator choice = page.GetByTestId(head.Replace("sort-", "column-", StringComparison.Ordinal));
        await page.Locator("h1").FocusAsync();
        await window.TabToAsync(menu);
        await page.Keyboard.PressAsync("Enter");
        await choice.WaitForAsync();
        for (int presses = 0; presses < 60 && !await choice.EvaluateAsync<bool>("item => item.contains(document.activeElement)"); presses++)
        {
            // The server moves the focus. A key that is pressed meanwhile would go one entry too far.
            await page.EvaluateAsync("() => { window.before = document.activeElement; }");
            await page.Keyboard.PressAsync("ArrowDown");
            await page.WaitForFunctionAsync("() => document.activeElement !== window.before");
        }

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId(head)).ToHaveCountAsync(0);
        await Assertions.Expect(choice).ToHaveAttributeAsync("aria-checked", "false");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId(head)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(choice).ToHaveCountAsync(0);
        await Assertions.Expect(menu).ToBeFocusedAsync();
    }
}
