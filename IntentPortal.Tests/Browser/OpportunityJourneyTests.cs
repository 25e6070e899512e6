using System.Text.RegularExpressions;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Web.Navigation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>The opportunity list and the stages.</summary>
public class OpportunityJourneyTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    [Fact]
    public async Task The_list_filters_by_stage_and_text_and_leads_to_the_opportunity()
    {
        OpportunityRow row = await FirstOfAsync("manager1");
        await using BrowserWindow manager = await portal.SignInAsync("manager1", "en-US");
        IPage page = manager.Page;
        await manager.GoAsync("/opportunities");
        ILocator grid = page.GetByTestId("opportunity-grid");
        await Assertions.Expect(grid.Locator("tbody tr").First).ToBeVisibleAsync();

        await manager.ChooseAsync(page.GetByTestId("filter-stage"), "Negotiation");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/opportunities\?stage=Negotiation$"));
        await manager.CloseListAsync();
        await page.GetByTestId("filter-text").FillAsync(row.Code);
        await Assertions.Expect(grid).ToContainTextAsync("No opportunities match these filters");
        await page.GetByTestId("clear-filters").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/opportunities$"));
        await page.GetByTestId("filter-text").FillAsync(row.Code);
        await Assertions.Expect(grid.Locator("tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(grid).ToContainTextAsync(row.CustomerName);
        await Assertions.Expect(grid.GetByRole(AriaRole.Link, new() { Name = row.Code, Exact = true })).ToHaveAttributeAsync("href", PortalPaths.Opportunity(row.Code));
    }

    [Fact]
    public async Task Stages_show_what_they_come_to_and_a_card_goes_on_and_back_with_a_reason_before_the_eyes_of_others()
    {
        OpportunityRow row = await FirstOfAsync("manager1");
        await using BrowserWindow manager = await portal.SignInAsync("manager1", "en-US");
        IPage page = manager.Page;
        await manager.GoAsync($"/opportunities?q={row.Code}");
        await page.GetByTestId("toggle-view").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/opportunities\?.*view=board"));
        string sum = row.ExpectedAmount.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("en-US"));
        await Assertions.Expect(page.GetByTestId("count-FirstContact")).ToHaveTextAsync("1");
        await Assertions.Expect(page.GetByTestId("sum-FirstContact")).ToContainTextAsync(sum);
        await using BrowserWindow admin = await portal.SignInAsync("admin1", "en-US");
        await admin.GoAsync($"/opportunities?view=board&q={row.Code}");
        await Assertions.Expect(admin.Page.GetByTestId("count-FirstContact")).ToHaveTextAsync("1");

        await page.GetByTestId("stage-FirstContact").GetByTestId("move").ClickAsync();
        await page.GetByTestId("to-Proposal").ClickAsync();
        await Assertions.Expect(page.GetByTestId("stage-Proposal").Locator($"[data-code='{row.Code}']")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("sum-Proposal")).ToContainTextAsync(sum);
        await Assertions.Expect(page.GetByTestId("count-FirstContact")).ToHaveTextAsync("0");
        await Assertions.Expect(admin.Page.GetByTestId("stage-Proposal").Locator($"[data-code='{row.Code}']")).ToBeVisibleAsync();

        await page.GetByTestId("stage-Proposal").GetByTestId("move").ClickAsync();
        await page.GetByTestId("to-FirstContact").ClickAsync();
        await page.GetByTestId("move-reason").FillAsync("The budget is open again.");
        await manager.SettleAsync();
        await page.GetByTestId("move-go").ClickAsync();
        await Assertions.Expect(page.GetByTestId("stage-FirstContact").Locator($"[data-code='{row.Code}']")).ToBeVisibleAsync();
        await Assertions.Expect(admin.Page.GetByTestId("count-FirstContact")).ToHaveTextAsync("1");
    }

    private async Task<OpportunityRow> FirstOfAsync(string userName)
    {
        await using PortalDbContext context = await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        Person person = await context.People.SingleAsync(p => p.UserName == userName, TestContext.Current.CancellationToken);
        Page<OpportunityRow> page = await portal.Server.Services.GetRequiredService<IOpportunityListQueries>()
            .PageAsync(person.Id, new OpportunityPageRequest(new OpportunityFilter { Stages = [OpportunityStage.FirstContact] }), TestContext.Current.CancellationToken);
        return page.Rows[0];
    }
}
