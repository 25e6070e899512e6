using System.Text.RegularExpressions;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>Small faults that were met in daily work.</summary>
public class FirstAidJourneyTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_card_stays_Chinese_when_a_colleague_loads_its_intent_in_English()
    {
        Guid manager = await PersonAsync("manager1");
        BoardCard card = (await portal.Server.Services.GetRequiredService<IBoardQueries>().CardsAsync(manager, new CardPage(new BoardFilter(), IntentStatus.FollowingUp, Take: 1), Cancel)).Single();
        await using BrowserWindow board = await portal.SignInAsync("manager1");
        await board.GoAsync($"/board?q={card.Code}");
        ILocator shown = board.Page.Locator($"[data-code={card.Code}]");
        await shown.WaitForAsync();
        string chinese = await shown.GetByTestId("card-age").InnerTextAsync();
        await using BrowserWindow colleague = await portal.SignInAsync("admin1", "en-US");

        for (int visit = 0; visit < 3; visit++)
        {
            await colleague.GoAsync($"/intents/{card.Code}");
            await colleague.Page.GetByTestId("do-FollowUp").WaitForAsync();
            // Showing the presence renders the whole card again.
            await Assertions.Expect(shown.GetByTestId("present")).ToBeVisibleAsync();
            Assert.Equal(chinese, await shown.GetByTestId("card-age").InnerTextAsync());
            await colleague.GoAsync("/suggestions");
            await Assertions.Expect(shown.GetByTestId("present")).ToHaveCountAsync(0);
            Assert.Equal(chinese, await shown.GetByTestId("card-age").InnerTextAsync());
        }

        Assert.DoesNotMatch("[A-Za-z]{4,} (since|fresh|days|today)", chinese);
    }

    [Fact]
    public async Task A_capture_that_fails_at_its_draft_is_begun_anew_on_its_page_and_over_any_other()
    {
        await using BrowserWindow window = await portal.SignInAsync("sales2", "en-US");
        IPage page = window.Page;
        await PoisonAsync("sales2");

        await window.GoAsync("/intents/new");
        await page.GetByTestId("failed-form").WaitForAsync();
        await Assertions.Expect(page.GetByTestId("failed-part")).ToHaveCountAsync(0);
        await window.GoAsync("/suggestions");
        await window.PressUntilAsync("n", page.GetByTestId("failed-form"));
        await page.GetByTestId("start-afresh").ClickAsync();

        await Assertions.Expect(page.GetByTestId("subject")).ToBeVisibleAsync();
        await page.GetByTestId("subject").FillAsync("Cold store for a third hall");
        await portal.KeptAsync("Cold store for a third hall");
        Assert.Empty(await window.AxeAsync());
        await window.GoAsync("/intents/new");
        await Assertions.Expect(page.GetByTestId("subject")).ToHaveValueAsync("Cold store for a third hall");
    }

    [Fact]
    public async Task Rules_that_were_changed_are_not_left_without_a_question()
    {
        await using BrowserWindow window = await portal.SignInAsync("admin1", "en-US");
        IPage page = window.Page;
        ILocator limit = page.Locator("#InProgressLimit");
        ILocator question = page.GetByText("Leave without saving?");
        await window.GoAsync("/admin/rules");
        await limit.FillAsync("77");

        await page.GetByTestId("nav-intents").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Stay" }).ClickAsync();
        await Assertions.Expect(question).ToHaveCountAsync(0);
        await Assertions.Expect(limit).ToHaveValueAsync("77");

        await page.GetByTestId("nav-intents").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Leave", Exact = true }).ClickAsync();
        await page.GetByTestId("intent-grid").WaitForAsync();

        await window.VisitAsync("/admin/rules");
        await Assertions.Expect(limit).Not.ToHaveValueAsync("77");
        await page.GetByTestId("nav-intents").ClickAsync();
        await page.GetByTestId("intent-grid").WaitForAsync();
    }

    [Fact]
    public async Task An_intent_that_is_captured_from_a_customers_page_begins_with_the_customer()
    {
        await using BrowserWindow window = await portal.SignInAsync("admin1", "en-US");
        IPage page = window.Page;
        await window.GoAsync("/customers");
        await page.Locator("tbody td a").First.ClickAsync();
        ILocator capture = page.GetByTestId("capture-for");
        await capture.WaitForAsync();
        string name = await page.Locator("h1").InnerTextAsync();
        await capture.ClickAsync();

        await page.GetByTestId("subject").WaitForAsync();
        await Assertions.Expect(page.GetByTestId("customer-picker")).ToHaveValueAsync(new Regex(Regex.Escape(name)));
    }

    [Fact]
    public async Task A_name_out_of_a_PDF_file_is_looked_up_and_refused_with_a_word()
    {
        await using BrowserWindow window = await portal.SignInAsync("sales1", "en-US");
        IPage page = window.Page;
        await window.GoAsync("/intents/new");
        await page.GetByTestId("quick-add").ClickAsync();
        ILocator name = page.GetByTestId("new-customer-name");

        await name.FillAsync("上海\uFFFE精密机械有限公司");
        await name.PressAsync("Tab");
        await page.GetByTestId("subject").FillAsync("A name that was pasted");
        await portal.KeptAsync("A name that was pasted");
        await page.GetByTestId("save").ClickAsync();

        await page.GetByTestId("refusal").WaitForAsync();
        await Assertions.Expect(page.GetByTestId("failed-form")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByTestId("subject")).ToHaveValueAsync("A name that was pasted");
    }

    // The draft is readable, but the form cannot render it because its list of files is missing.
    private async Task PoisonAsync(string userName)
    {
        var drafts = portal.Server.Services.GetRequiredKeyedService<IDrafts>(IDrafts.Store);
        await drafts.SaveAsync(await PersonAsync(userName), new Draft("capture", string.Empty, 0, """{"subject":"poison","files":null}""", DateTimeOffset.UtcNow), Cancel);
    }

    private async Task<Guid> PersonAsync(string userName)
    {
        await using PortalDbContext context = await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
        return await context.People.Where(p => p.UserName == userName).Select(p => p.Id).SingleAsync(Cancel);
    }
}
