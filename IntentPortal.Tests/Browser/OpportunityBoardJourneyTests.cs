using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>Opportunities by stage: moved by mouse and keyboard, won and lost on the board.</summary>
public class OpportunityBoardJourneyTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    [Fact]
    public async Task A_card_is_dragged_on_taken_on_by_keys_and_won_and_its_customer_follows()
    {
        Opportunity opportunity = await OpenOneAsync();
        await using BrowserWindow sales = await portal.SignInAsync("sales1");
        IPage page = sales.Page;
        await OpenBoardAsync(sales, opportunity);

        await Card(page, opportunity, OpportunityStage.FirstContact).DragToAsync(page.GetByTestId("stage-NeedsConfirmed"));
        await Assertions.Expect(Card(page, opportunity, OpportunityStage.NeedsConfirmed)).ToBeVisibleAsync();

        await Card(page, opportunity, OpportunityStage.NeedsConfirmed).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.GetByTestId("announcer")).ToContainTextAsync(opportunity.Name);
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(Card(page, opportunity, OpportunityStage.Proposal)).ToBeVisibleAsync();
        Assert.Empty(await sales.AxeAsync());

        await Card(page, opportunity, OpportunityStage.Proposal).DragToAsync(page.GetByTestId("stage-Won"));
        await page.GetByTestId("action-save").ClickAsync();
        await Assertions.Expect(Card(page, opportunity, OpportunityStage.Won)).ToBeVisibleAsync();
        await sales.GoAsync($"/opportunities/{opportunity.Code}");
        await Assertions.Expect(page.GetByTestId("customer-stage")).ToHaveTextAsync("成交客户");
    }

    [Fact]
    public async Task A_manager_gives_ticked_opportunities_of_the_list_to_somebody_else_and_no_others()
    {
        Opportunity given = await OpenOneAsync();
        Opportunity other = await OpenOneAsync(1);
        await using PortalDbContext context = await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var sales2 = await context.People.Where(p => p.UserName == "sales2").Select(p => new { p.Id, p.Name }).SingleAsync(TestContext.Current.CancellationToken);
        await using BrowserWindow manager = await portal.SignInAsync("manager1", "en-US");
        IPage page = manager.Page;
        await manager.GoAsync($"/opportunities?q={given.Code}");
        await page.GetByLabel($"Select {given.Code}").CheckAsync();
        await manager.ChooseAsync(page.GetByTestId("bulk-owner"), sales2.Name);
        Assert.Empty(await manager.AxeAsync());
        await page.GetByTestId("bulk-apply").ClickAsync();

        await Assertions.Expect(page.GetByTestId("bulk-results")).ToContainTextAsync("1 of 1 done");
        Assert.Equal(
            [(given.Code, sales2.Id), (other.Code, other.OwnerId)],
            (await context.Opportunities.Where(o => o.Code == given.Code || o.Code == other.Code).OrderBy(o => o.Number).Select(o => new { o.Code, o.OwnerId }).ToListAsync(TestContext.Current.CancellationToken))
                .Select(o => (o.Code, o.OwnerId)));
    }

    [Fact]
    public async Task Losing_asks_for_the_reason_and_giving_up_leaves_the_card_where_it_was()
    {
        Opportunity opportunity = await OpenOneAsync();
        await using BrowserWindow sales = await portal.SignInAsync("sales1");
        IPage page = sales.Page;
        await OpenBoardAsync(sales, opportunity);

        await Card(page, opportunity, OpportunityStage.FirstContact).GetByTestId("move").ClickAsync();
        await page.GetByTestId("to-Lost").ClickAsync();
        await page.GetByTestId("action-save").ClickAsync();
        await Assertions.Expect(page.GetByTestId("blocking")).ToBeVisibleAsync();
        await page.GetByTestId("action-cancel").ClickAsync();
        await Assertions.Expect(page.GetByTestId("blocking")).ToHaveCountAsync(0);
        await Assertions.Expect(Card(page, opportunity, OpportunityStage.FirstContact)).ToBeVisibleAsync();

        await Card(page, opportunity, OpportunityStage.FirstContact).GetByTestId("move").ClickAsync();
        await page.GetByTestId("to-Lost").ClickAsync();
        await sales.ChooseFirstAsync(page.GetByTestId("lost-reason"));
        await page.GetByTestId("action-save").ClickAsync();
        await Assertions.Expect(Card(page, opportunity, OpportunityStage.Lost)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_stage_asks_for_what_must_be_filled_and_leaves_the_card_where_it_was_until_it_is()
    {
        Opportunity opportunity = await OpenOneAsync(2);
        await ClearAmountAsync(opportunity.Id);
        await AskAsync(StageRequirements.None.With(OpportunityStage.NeedsConfirmed, StageRequirement.ExpectedAmount));
        try
        {
            await using BrowserWindow sales = await portal.SignInAsync("sales1", "en-US");
            IPage page = sales.Page;
            await OpenBoardAsync(sales, opportunity);
            await Card(page, opportunity, OpportunityStage.FirstContact).DragToAsync(page.GetByTestId("stage-NeedsConfirmed"));
            await Assertions.Expect(page.GetByTestId("refusal")).ToContainTextAsync("Before the stage Needs confirmed these must be filled:");
            await Assertions.Expect(page.GetByTestId("refusal")).ToContainTextAsync("Expected amount");
            await Assertions.Expect(Card(page, opportunity, OpportunityStage.FirstContact)).ToBeVisibleAsync();
            Assert.Empty(await sales.AxeAsync());

            await AskAsync(StageRequirements.None);
            await Card(page, opportunity, OpportunityStage.FirstContact).DragToAsync(page.GetByTestId("stage-NeedsConfirmed"));
            await Assertions.Expect(Card(page, opportunity, OpportunityStage.NeedsConfirmed)).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByTestId("refusal")).ToHaveCountAsync(0);
        }
        finally
        {
            await AskAsync(StageRequirements.None);
        }
    }

    private static ILocator Card(IPage page, Opportunity opportunity, OpportunityStage stage) => page.GetByTestId($"stage-{stage}").Locator($"[data-code='{opportunity.Code}']");

    private static async Task OpenBoardAsync(BrowserWindow window, Opportunity opportunity)
    {
        await window.GoAsync($"/opportunities?view=board&q={opportunity.Code}");
        await Assertions.Expect(window.Page.GetByTestId("opportunity-board")).ToHaveAttributeAsync("data-listening", string.Empty);
        await Assertions.Expect(Card(window.Page, opportunity, OpportunityStage.FirstContact)).ToBeVisibleAsync();
    }

    private async Task<Opportunity> OpenOneAsync(int place = 0)
    {
        await using PortalDbContext context = await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await (
            from opportunity in context.Opportunities
            join person in context.People on opportunity.OwnerId equals person.Id
            join customer in context.Customers on opportunity.CustomerId equals customer.Id
            where person.UserName == "sales1" && opportunity.Stage == OpportunityStage.FirstContact && customer.Stage == CustomerStage.Potential && !customer.IsDeactivated
            orderby opportunity.Number
            select opportunity).Skip(place).FirstAsync(TestContext.Current.CancellationToken);
    }

    private async Task ClearAmountAsync(Guid id)
    {
        await using PortalDbContext context = await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await context.Opportunities.Where(o => o.Id == id).ExecuteUpdateAsync(o => o.SetProperty(p => p.ExpectedAmount, 0), TestContext.Current.CancellationToken);
    }

    private async Task AskAsync(StageRequirements requirements)
    {
        await using PortalDbContext context = await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Guid admin = await context.People.Where(p => p.UserName == "admin1").Select(p => p.Id).SingleAsync(TestContext.Current.CancellationToken);
        long version = (await portal.Server.Services.GetRequiredService<IReferenceData>().ReloadAsync(TestContext.Current.CancellationToken)).SettingsVersion;
        Outcome<Done> outcome = await portal.Server.Services.GetRequiredService<StageRequirementsService>().SaveAsync(admin, requirements, version, TestContext.Current.CancellationToken);
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
    }
}
