using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>
/// Open forms are reopened with their input. A reload stands for the failure of a node, because the browser loads the
/// page again in both cases.
/// </summary>
public class OpenDialogMemoryTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_form_at_the_side_of_the_board_is_open_again_with_its_text_and_closed_once_it_was_given_up()
    {
        string code = await FirstAsync(context =>
            from intent in context.Intents
            join person in context.People on intent.OwnerId equals person.Id
            where person.UserName == "sales1" && intent.Status == IntentStatus.FollowingUp
            orderby intent.Number
            select intent.Code);
        await using BrowserWindow window = await portal.SignInAsync("sales1");
        IPage page = window.Page;
        await window.GoAsync($"/board?q={code}&card={code}");
        await page.GetByTestId("side").GetByTestId("do-FollowUp").ClickAsync();

        await TypeAsync(page.GetByTestId("action-text"), "王经理说下周给答复，预算已经批下来了。");
        await page.ReloadAsync();

        await Assertions.Expect(page.GetByTestId("side").GetByTestId("action-text")).ToHaveValueAsync("王经理说下周给答复，预算已经批下来了。");
        Assert.Empty(await window.AxeAsync());
        await page.GetByTestId("action-cancel").ClickAsync();
        await Assertions.Expect(page.GetByTestId("action-panel")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("side")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await page.GetByTestId("side").GetByTestId("do-FollowUp").WaitForAsync();
        await Assertions.Expect(page.GetByTestId("action-panel")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_form_on_the_page_of_an_opportunity_is_open_again_with_its_text()
    {
        string code = await OpportunityAsync(OpportunityStage.FirstContact);
        await using BrowserWindow window = await portal.SignInAsync("sales1");
        IPage page = window.Page;
        await window.GoAsync($"/opportunities/{code}");
        await page.GetByTestId("do-Lose").ClickAsync();

        await TypeAsync(page.GetByTestId("lost-note"), "客户选了本地供应商，报价低两成。");
        await page.ReloadAsync();

        await Assertions.Expect(page.GetByTestId("lost-note")).ToHaveValueAsync("客户选了本地供应商，报价低两成。");
    }

    [Theory]
    [InlineData("page")]
    [InlineData("archive")]
    public async Task The_conversion_dialog_is_open_again_with_its_text_over_the_page_it_was_over_and_no_other(string over)
    {
        string code = await FirstAsync(context =>
            from customer in context.Customers
            join person in context.People on customer.OwnerId equals person.Id
            where person.UserName == "sales1" && customer.Stage == CustomerStage.Intent && !customer.IsDeactivated
            orderby customer.Number
            select customer.Code);
        await using BrowserWindow window = await portal.SignInAsync("sales1");
        IPage page = window.Page;
        await window.GoAsync(over == "page" ? $"/customers/{code}" : $"/intent-customers?q={code}");
        await page.GetByTestId(over == "page" ? "do-convert" : "convert-row").ClickAsync();

        await TypeAsync(page.GetByTestId("conclusion"), $"需求明确，预算落实（{over}）。");
        await page.ReloadAsync();

        await Assertions.Expect(page.GetByTestId("conclusion")).ToHaveValueAsync($"需求明确，预算落实（{over}）。");
        await window.GoAsync("/opportunities");
        await page.GetByTestId("opportunity-grid").WaitForAsync();
        await Assertions.Expect(page.GetByTestId("conclusion")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_conversion_that_was_made_is_not_opened_again()
    {
        string code = await FirstAsync(context =>
            from customer in context.Customers
            join person in context.People on customer.OwnerId equals person.Id
            where person.UserName == "sales2" && customer.Stage == CustomerStage.Intent && !customer.IsDeactivated
            orderby customer.Number
            select customer.Code);
        await using BrowserWindow window = await portal.SignInAsync("sales2");
        IPage page = window.Page;
        await window.GoAsync($"/customers/{code}");
        await page.GetByTestId("do-convert").ClickAsync();
        await page.GetByTestId("conclusion").FillAsync("需求明确。");
        await page.GetByTestId("customer-phone").FillAsync("0532-85123457");
        await page.GetByTestId("conversion-go").ClickAsync();
        await page.GetByTestId("conversion-close").WaitForAsync();

        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"{code} · 潜在客户");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Assertions.Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_dialog_that_loses_an_opportunity_from_the_board_is_open_again_with_its_text()
    {
        string code = await OpportunityAsync(OpportunityStage.FirstContact);
        await using BrowserWindow window = await portal.SignInAsync("sales1");
        IPage page = window.Page;
        await OpenBoardAsync(window, code);
        await page.GetByTestId("move").First.ClickAsync();
        await page.GetByTestId("to-Lost").ClickAsync();

        await TypeAsync(page.GetByTestId("lost-note"), "项目今年不立项了。");
        await page.ReloadAsync();

        await Assertions.Expect(page.GetByTestId("lost-note")).ToHaveValueAsync("项目今年不立项了。");
        Assert.Empty(await window.AxeAsync());
        await page.GetByTestId("action-cancel").ClickAsync();
        await Assertions.Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await page.Locator($"[data-code='{code}']").WaitForAsync();
        await Assertions.Expect(page.Locator(".mud-dialog")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_reason_for_going_back_a_stage_is_there_again()
    {
        string code = await OpportunityAsync(OpportunityStage.Proposal);
        await using BrowserWindow window = await portal.SignInAsync("sales1");
        IPage page = window.Page;
        await OpenBoardAsync(window, code);
        await page.GetByTestId("move").First.ClickAsync();
        await page.GetByTestId("to-FirstContact").ClickAsync();

        await TypeAsync(page.GetByTestId("move-reason"), "对方换了采购负责人，要从头谈起。");
        await page.ReloadAsync();

        await Assertions.Expect(page.GetByTestId("move-reason")).ToHaveValueAsync("对方换了采购负责人，要从头谈起。");
        await page.GetByTestId("move-go").ClickAsync();
        await Assertions.Expect(page.GetByTestId("stage-FirstContact").Locator($"[data-code='{code}']")).ToBeVisibleAsync();
        Assert.Equal("对方换了采购负责人，要从头谈起。", await FirstAsync(context => context.Opportunities.Where(o => o.Code == code).Select(o => o.StageNote!)));
    }

    [Fact]
    public async Task The_dialog_that_adds_a_customer_is_open_again_with_its_text()
    {
        await using BrowserWindow window = await portal.SignInAsync("marketing1");
        IPage page = window.Page;
        await window.GoAsync("/intent-customers");
        await page.GetByTestId("add-customer").ClickAsync();

        await TypeAsync(page.GetByTestId("new-customer-name"), "烟台海晏渔业装备有限公司");
        await page.ReloadAsync();

        await Assertions.Expect(page.GetByTestId("new-customer-name")).ToHaveValueAsync("烟台海晏渔业装备有限公司");
    }

    [Fact]
    public async Task The_note_of_many_invalid_intents_is_there_again_when_the_form_is_opened()
    {
        await using BrowserWindow window = await portal.SignInAsync("sales3");
        IPage page = window.Page;
        await window.GoAsync("/intents");
        await OpenAsync();
        await TypeAsync(page.GetByTestId("bulk-note"), "展会上随手登记，联系不上。");
        await page.ReloadAsync();

        await OpenAsync();
        await Assertions.Expect(page.GetByTestId("bulk-note")).ToHaveValueAsync("展会上随手登记，联系不上。");

        async Task OpenAsync()
        {
            await page.GetByTestId("intent-grid").Locator("tbody input[type=checkbox]").First.CheckAsync();
            await page.GetByTestId("bulk-invalid").ClickAsync();
        }
    }

    private static async Task OpenBoardAsync(BrowserWindow window, string code)
    {
        await window.GoAsync($"/opportunities?view=board&q={code}");
        await Assertions.Expect(window.Page.GetByTestId("opportunity-board")).ToHaveAttributeAsync("data-listening", string.Empty);
        await window.Page.Locator($"[data-code='{code}']").WaitForAsync();
    }

    // Types and waits until the draft is saved, which takes less than a second after the last keystroke.
    private async Task TypeAsync(ILocator field, string text)
    {
        await field.FillAsync(text);
        await portal.KeptAsync(text);
    }

    private Task<string> OpportunityAsync(OpportunityStage stage) => FirstAsync(context =>
        from opportunity in context.Opportunities
        join person in context.People on opportunity.OwnerId equals person.Id
        where person.UserName == "sales1" && opportunity.Stage == stage
        orderby opportunity.Number
        select opportunity.Code);

    private async Task<string> FirstAsync(Func<PortalDbContext, IQueryable<string>> found)
    {
        await using PortalDbContext context = await OpenAsync();
        return await found(context).FirstAsync(Cancel);
    }

    private Task<PortalDbContext> OpenAsync() => portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
}
