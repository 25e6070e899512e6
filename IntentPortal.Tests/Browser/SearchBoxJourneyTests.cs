using System.Text.RegularExpressions;
using IntentPortal.Tests.Support;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>Typing into the search boxes of lists over a slow connection.</summary>
public sealed class SearchBoxJourneyTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    public static TheoryData<string> Lists => ["/intents", "/customers", "/intent-customers", "/contacts", "/opportunities", "/board"];

    public static TheoryData<string> SearchedPages =>
        ["/intents", "/customers", "/intent-customers", "/contacts", "/opportunities", "/opportunities?view=board", "/board", "/suggestions", "/admin/recycle-bin", "/admin/ledger"];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_search_box_keeps_every_letter_at_any_pace_on_a_slow_line(string list)
    {
        await using var line = new SlowLine(portal.Server.Address) { Delay = TimeSpan.FromMilliseconds(100) };
        await using BrowserWindow window = await portal.SignInAsync("manager1");
        IPage[] pages = [window.Page, await window.Page.Context.NewPageAsync()];

        await Task.WhenAll(TypeAsync(pages[0], 380), TypeAsync(pages[1], 530));

        async Task TypeAsync(IPage page, int pace)
        {
            await page.GotoAsync(new Uri(line.Address, list).ToString());
            ILocator field = page.GetByTestId("filter-text");
            await field.ClickAsync();

            await field.PressSequentiallyAsync("kinglong 2026", new() { Delay = pace });

            await Assertions.Expect(field).ToHaveValueAsync("kinglong 2026");
            await Assertions.Expect(page).ToHaveURLAsync(new Regex("q=kinglong(%20|[+ ])2026"));
            await Assertions.Expect(field).ToHaveValueAsync("kinglong 2026");
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_text_and_a_switch_that_is_clicked_at_once_afterwards_are_both_looked_for(string list)
    {
        await using var line = new SlowLine(portal.Server.Address) { Delay = TimeSpan.FromMilliseconds(100) };
        await using BrowserWindow window = await portal.SignInAsync("manager1");
        IPage page = window.Page;
        await page.GotoAsync(new Uri(line.Address, list).ToString());
        ILocator field = page.GetByTestId("filter-text");
        ILocator anySwitch = page.Locator(".portal-filter-row input[type=checkbox]").First;
        await field.FillAsync("cold");

        await anySwitch.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("q=cold&.*=1"));
        await Assertions.Expect(anySwitch).ToBeCheckedAsync();
        await window.SettleAsync();
        await Assertions.Expect(field).ToHaveValueAsync("cold");
        Assert.Contains("q=cold&", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SearchedPages))]
    public async Task Typing_with_pauses_is_one_entry_in_the_history_and_back_shows_the_list_without_it(string list)
    {
        await using BrowserWindow window = await portal.SignInAsync(list == "/admin/ledger" ? "admin1" : "manager1");
        IPage page = window.Page;
        await window.GoAsync(list);
        ILocator field = page.Locator("[data-testid=filter-text], #ledger-label");
        await field.ClickAsync();
        int entries = await page.EvaluateAsync<int>("history.length");

        foreach (string typed in new[] { "c", "co", "col", "cold" })
        {
            await field.PressSequentiallyAsync(typed[^1..]);
            await Assertions.Expect(page).ToHaveURLAsync(new Regex($"(q|label)={typed}(&|$)"));
        }

        Assert.Equal(entries + 1, await page.EvaluateAsync<int>("history.length"));
        await page.GoBackAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"{Regex.Escape(list)}$"));
        await Assertions.Expect(field).ToHaveValueAsync(string.Empty);
    }

    [Theory]
    [InlineData("/intents?from=2020-01-01")]
    [InlineData("/board?kind=Feedback")]
    [InlineData("/opportunities?until=2030-01-01")]
    public async Task A_filter_that_a_link_sets_is_shown_although_it_is_among_those_on_demand(string address)
    {
        await using BrowserWindow window = await portal.SignInAsync("manager1");
        await window.GoAsync(address.Split('?')[0]);
        ILocator more = window.Page.Locator(".portal-filter-row [aria-expanded]");
        await Assertions.Expect(more).ToHaveAttributeAsync("aria-expanded", "false");

        await window.Page.EvaluateAsync("address => Blazor.navigateTo(address)", address);

        await Assertions.Expect(more).ToHaveAttributeAsync("aria-expanded", "true");
    }
}
