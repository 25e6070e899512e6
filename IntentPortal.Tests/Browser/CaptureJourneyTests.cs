using IntentPortal.Domain.Intents;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>Captures several intents in a row, in one tab and in two.</summary>
public sealed class CaptureJourneyTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    // The controls whose center is covered by a message. Controls that are scrolled out of view do not count.
    private const string Covered = """
        () => [...document.querySelectorAll("button, a[href], input, textarea")]
          .map(e => ({ e, box: e.getBoundingClientRect() }))
          .filter(({ e, box }) => box.width > 0 && box.height > 0 && getComputedStyle(e).visibility !== "hidden" && !e.closest(".mud-snackbar"))
          .filter(({ box }) => {
            const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            return at && at.closest(".mud-snackbar");
          })
          .map(({ e }) => e.outerHTML.slice(0, 120))
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_calls_in_two_tabs_are_two_intents_each_with_its_text()
    {
        await using BrowserWindow first = await portal.SignInAsync("sales5");
        IPage one = first.Page;
        await first.GoAsync("/intents/new");
        await one.GetByTestId("quick-add").ClickAsync();
        await FillAsync(one, "双标签甲有限公司", "ASCII-A 第一个电话的意向", "甲的内容：要十台冷库");
        await portal.KeptAsync("ASCII-A");

        IPage two = await one.Context.NewPageAsync();
        await two.GotoAsync("/intents/new");
        await two.GetByTestId("draft-restored").WaitForAsync();
        await FillAsync(two, "昆仑制冰乙厂", "ASCII-B 第二个电话的意向", "乙的内容：门封条坏了");
        await portal.KeptAsync("ASCII-B");
        await first.ChooseFirstAsync(one.GetByTestId("source"));
        await ChooseFirstAsync(two, two.GetByTestId("source"));
        await two.GetByTestId("save").ClickAsync();
        await Assertions.Expect(two.GetByTestId("intent-content")).ToHaveTextAsync("乙的内容：门封条坏了");

        // The first tab's draft is still there: it is restored after a reload and can be saved.
        await one.ReloadAsync();
        await Assertions.Expect(one.GetByTestId("content")).ToHaveValueAsync("甲的内容：要十台冷库");
        await one.GetByTestId("save").ClickAsync();
        await Assertions.Expect(one.GetByTestId("intent-content")).ToHaveTextAsync("甲的内容：要十台冷库");

        await using PortalDbContext context = await OpenAsync();
        Assert.Equal(
            ["甲的内容：要十台冷库 / 双标签甲有限公司", "乙的内容：门封条坏了 / 昆仑制冰乙厂"],
            await context.Intents.Where(i => i.Subject.StartsWith("ASCII-")).OrderBy(i => i.Subject)
                .Select(i => i.Content + " / " + context.Customers.First(c => c.Id == i.CustomerId).Name).ToListAsync(Cancel));
    }

    [Theory]
    [InlineData(1440, "page")]
    [InlineData(1440, "dialog")]
    [InlineData(390, "page")]
    [InlineData(390, "dialog")]
    public async Task The_next_capture_begins_clean_and_the_message_about_the_last_covers_nothing_and_goes(int width, string place)
    {
        string mark = $"{place}{width}";
        await using BrowserWindow window = await portal.SignInAsync("marketing1", width: width);
        IPage page = window.Page;
        if (place == "page")
        {
            await window.GoAsync("/intents/new");
        }
        else
        {
            await window.GoAsync("/intents");
            await page.GetByTestId("capture").ClickAsync();
        }

        await page.GetByTestId("quick-add").Or(page.GetByTestId("new-customer-name")).WaitForAsync();
        if (!await page.GetByTestId("new-customer-name").IsVisibleAsync())
        {
            await page.GetByTestId("quick-add").ClickAsync();
        }

        await FillAsync(page, $"{Name(mark)}一厂", $"first {mark}", "第一条");
        await window.ChooseFirstAsync(page.GetByTestId("source"));
        await page.GetByTestId("products").ClickAsync();
        await page.Locator(".mud-popover-open .mud-list-item").First.ClickAsync();
        await Assertions.Expect(page.GetByTestId("products")).Not.ToHaveValueAsync("");
        // Escape would close the dialog around the list. The key is pressed on the field, because the previous field
        // may take the focus back late.
        await page.GetByTestId("products").PressAsync("Tab");
        await Assertions.Expect(page.Locator(".mud-popover-open")).ToHaveCountAsync(0);
        await page.GetByTestId("save-next").ClickAsync();

        ILocator message = page.Locator(".mud-snackbar");
        await message.WaitForAsync();
        await page.EvaluateAsync("() => Promise.allSettled(document.querySelector('.mud-snackbar').getAnimations({ subtree: true }).filter(a => a.effect.getComputedTiming().endTime !== Infinity).map(a => a.finished))");
        Assert.Empty(await page.EvaluateAsync<string[]>(Covered));
        await Assertions.Expect(page.GetByTestId("subject")).ToHaveValueAsync("");
        await Assertions.Expect(page.GetByTestId("new-customer-name")).ToHaveValueAsync("");
        await Assertions.Expect(page.Locator(".portal-capture-form .mud-input-error")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("new-customer-name")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByTestId("new-customer-name")).ToBeInViewportAsync();
        await Assertions.Expect(message).ToHaveCountAsync(0);

        await FillAsync(page, $"{Name(mark)}二厂", $"second {mark}", "第二条");
        await page.GetByTestId("save").ClickAsync();
        await message.WaitForAsync();
        if (place == "page")
        {
            await page.GetByTestId("intent-content").WaitForAsync();
        }

        await using PortalDbContext context = await OpenAsync();
        Intent[] captured = await context.Intents.Include(i => i.Products).Where(i => i.Subject.EndsWith(mark)).OrderBy(i => i.Subject).ToArrayAsync(Cancel);
        Assert.Equal([1, 0], captured.Select(i => i.Products.Count));
        Assert.Equal(captured[0].SourceId, captured[1].SourceId);
    }

    [Fact]
    public async Task An_amount_that_cannot_be_read_keeps_the_intent_from_being_saved_and_is_there_after_a_reload()
    {
        await using BrowserWindow window = await portal.SignInAsync("sales4", language: "en-US");
        IPage page = window.Page;
        await window.GoAsync("/intents/new");
        await page.GetByTestId("quick-add").ClickAsync();
        await FillAsync(page, "Ridgeway Cold Chain", "unreadable amount", "They want ten units.");
        await window.ChooseFirstAsync(page.GetByTestId("source"));
        await page.GetByTestId("amount").FillAsync("1234,50");

        await page.GetByTestId("save").ClickAsync();

        await Assertions.Expect(page.GetByTestId("refusal")).ToContainTextAsync("this is not a number");
        await Assertions.Expect(page.GetByTestId("amount")).ToBeFocusedAsync();
        await portal.KeptAsync("1234,50");
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByTestId("amount")).ToHaveValueAsync("1234,50");
        await page.GetByTestId("amount").FillAsync("12万");
        await page.GetByTestId("save").ClickAsync();
        await page.GetByTestId("intent-content").WaitForAsync();

        await using PortalDbContext context = await OpenAsync();
        Assert.Equal(120000m, (await context.Intents.SingleAsync(i => i.Subject == "unreadable amount", Cancel)).ExpectedAmount);
    }

    // Names that are not similar to each other or to any demo customer.
    private static string Name(string mark) => mark switch { "page1440" => "喀什驼铃", "dialog1440" => "漠河极光", "page390" => "三沙珊瑚", _ => "墨脱雅江" };

    private static async Task FillAsync(IPage page, string customer, string subject, string content)
    {
        await page.GetByTestId("new-customer-name").FillAsync(customer);
        await page.GetByTestId("subject").FillAsync(subject);
        await page.GetByTestId("content").FillAsync(content);
    }

    private static async Task ChooseFirstAsync(IPage page, ILocator select)
    {
        await select.ClickAsync();
        await page.Locator(".mud-popover-open .mud-list-item").First.ClickAsync();
        await Assertions.Expect(page.Locator(".mud-popover-open .mud-list-item")).ToHaveCountAsync(0);
    }

    private Task<PortalDbContext> OpenAsync() => portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
}
