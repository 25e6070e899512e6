using System.Text.RegularExpressions;
using IntentPortal.Domain.Intents;
using IntentPortal.Tests.Support;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>On a slow line, Back shows lists and boards where they were left, and nothing jumps until it does.</summary>
public sealed class ScrollJourneyTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    private const double Tolerance = 2;

    public static TheoryData<string> Lists => [.. SearchBoxJourneyTests.Lists.Select(row => row.Data).Where(list => list != "/board"), "/suggestions"];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Back_shows_a_list_where_it_was_left_and_nothing_jumps_before(string list)
    {
        await using var line = new SlowLine(portal.Server.Address) { Delay = TimeSpan.FromMilliseconds(100) };
        await using BrowserWindow window = await portal.SignInAsync("manager1");
        IPage page = window.Page;
        await page.GotoAsync(new Uri(line.Address, list).ToString());
        await page.Locator("main td a").First.WaitForAsync();
        await window.SettleAsync();
        await page.EvaluateAsync("window.scrollTo(0, 1500)");
        double left = await page.EvaluateAsync<double>("window.scrollY");
        Assert.True(left > 300, $"{list} is scrolled by {left} px only.");
        string record = await page.EvaluateAsync<string>("""[...document.querySelectorAll('main td a[href^="/"]')].find(a => a.getBoundingClientRect().top > 300).getAttribute('href')""");
        ILocator link = page.Locator($"main td a[href='{record}']").First;
        double place = await TopAsync(link);

        await link.ClickAsync();
        await page.Locator($"main[data-path='{record.Split('?')[0]}'] h1").WaitForAsync();
        await page.Locator("main .portal-timeline, main h2").First.WaitForAsync();
        await window.SettleAsync();
        await page.EvaluateAsync(
            """
            list => {
              window.portalPlaces = [];
              const look = () => {
                if (document.querySelector(`main[data-path='${list}'] td a`)) {
                  window.portalPlaces.push(Math.round(window.scrollY));
                }
                requestAnimationFrame(look);
              };
              requestAnimationFrame(look);
            }
            """,
            list);
        await page.GoBackAsync();

        await Assertions.Expect(link).ToBeInViewportAsync();
        await window.SettleAsync();
        Assert.InRange(await TopAsync(link), place - Tolerance, place + Tolerance);
        Assert.All(await page.EvaluateAsync<double[]>("window.portalPlaces"), seen => Assert.InRange(seen, left - Tolerance, left + Tolerance));
    }

    [Fact]
    public async Task A_list_that_is_loaded_again_is_where_it_was_and_another_one_begins_at_its_top()
    {
        await using BrowserWindow window = await portal.SignInAsync("manager1");
        IPage page = window.Page;
        await window.GoAsync("/intents");
        await page.Locator("main td a").First.WaitForAsync();
        await page.EvaluateAsync("window.scrollTo(0, 1200)");

        await page.ReloadAsync();
        await page.Locator("main td a").First.WaitForAsync();
        await window.SettleAsync();
        Assert.Equal(1200, await page.EvaluateAsync<double>("window.scrollY"), Tolerance);

        await page.Locator("nav a[href='/customers']").ClickAsync();
        await page.Locator("main[data-path='/customers'] td a").First.WaitForAsync();
        await window.SettleAsync();
        Assert.Equal(0, await page.EvaluateAsync<double>("window.scrollY"));
    }

    [Fact]
    public async Task Back_shows_a_column_of_the_board_where_it_was_left()
    {
        await using var line = new SlowLine(portal.Server.Address) { Delay = TimeSpan.FromMilliseconds(100) };
        await using BrowserWindow window = await portal.SignInAsync("manager1");
        IPage page = window.Page;
        await page.GotoAsync(new Uri(line.Address, "/board").ToString());
        ILocator column = page.GetByTestId($"cards-{IntentStatus.FollowingUp}");
        await column.GetByTestId("card").First.WaitForAsync();
        await column.EvaluateAsync("list => list.scrollTop = 3000");
        string code = await InSightAsync(window, column);
        ILocator card = column.Locator($"[data-code={code}]");
        double place = await TopAsync(card);

        await card.Locator("a").ClickAsync();
        ILocator whole = page.GetByTestId("side").Locator($"a[href='/intents/{code}']");
        await whole.WaitForAsync();
        Assert.InRange(await TopAsync(card), place - Tolerance, place + Tolerance);
        await whole.ClickAsync();
        await page.Locator($"main[data-path='/intents/{code}'] h1").WaitForAsync();

        foreach (string expected in new[] { $"card={code}", "/board$" })
        {
            await page.GoBackAsync();
            await Assertions.Expect(page).ToHaveURLAsync(new Regex(expected));
            await Assertions.Expect(card).ToBeInViewportAsync();
            await window.SettleAsync();
            Assert.InRange(await TopAsync(card), place - Tolerance, place + Tolerance);
        }
    }

    [Fact]
    public async Task Back_shows_a_stage_of_the_opportunities_where_it_was_left()
    {
        await using var line = new SlowLine(portal.Server.Address) { Delay = TimeSpan.FromMilliseconds(100) };
        await using BrowserWindow window = await portal.SignInAsync("manager1");
        IPage page = window.Page;
        await page.GotoAsync(new Uri(line.Address, "/opportunities?view=board").ToString());
        await page.GetByTestId("card").First.WaitForAsync();
        string stage = await page.EvaluateAsync<string>("[...document.querySelectorAll('.board-list')].find(list => list.scrollHeight > list.clientHeight + 400).dataset.scroll");
        ILocator column = page.Locator($".board-list[data-scroll={stage}]");
        await column.EvaluateAsync("list => list.scrollTop = 400");
        string code = await InSightAsync(window, column);
        ILocator card = column.Locator($"[data-code={code}]");
        double place = await TopAsync(card);

        await card.Locator("a").First.ClickAsync();
        await page.Locator($"main[data-path='/opportunities/{code}'] h1").WaitForAsync();
        await page.GoBackAsync();

        await Assertions.Expect(card).ToBeInViewportAsync();
        await window.SettleAsync();
        Assert.InRange(await TopAsync(card), place - Tolerance, place + Tolerance);
    }

    [Fact]
    public async Task A_link_back_shows_the_board_as_it_was_left_and_not_a_new_one()
    {
        await using BrowserWindow window = await portal.SignInAsync("manager1");
        IPage page = window.Page;
        await window.GoAsync("/board?lanes=None&overdue=1");
        ILocator column = page.GetByTestId($"cards-{IntentStatus.FollowingUp}");
        await column.GetByTestId("card").First.WaitForAsync();
        await column.EvaluateAsync("list => list.scrollTop = 1500");
        string code = await InSightAsync(window, column);

        await page.GetByTestId("to-replay").ClickAsync();
        await page.Locator("a[data-back]").ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("overdue=1"));
        await Assertions.Expect(column.Locator($"[data-code={code}]")).ToBeInViewportAsync();
    }

    // A card that is wholly in sight, once the cards at the place have come.
    private static async Task<string> InSightAsync(BrowserWindow window, ILocator column)
    {
        // Cards that come into the list after it was scrolled move those in sight once more.
        await window.SettleAsync();
        IElementHandle list = (await column.ElementHandleAsync())!;
        IJSHandle code = await column.Page.WaitForFunctionAsync(
            """
            list => {
              const { top, bottom } = list.getBoundingClientRect();
              const card = [...list.querySelectorAll('[data-code]')].find(c => c.getBoundingClientRect().top > top && c.getBoundingClientRect().bottom < bottom);
              return card?.dataset.code;
            }
            """,
            list);
        return await code.JsonValueAsync<string>();
    }

    private static async Task<double> TopAsync(ILocator element) => (await element.BoundingBoxAsync())!.Y;
}
