using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Shared;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>The list of opportunities.</summary>
public class OpportunityJourneyTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    [Fact]
    public async Task The_list_filters_by_stage_and_text_and_leads_to_the_opportunity()
    {
        OpportunityRow row = await FirstOfAsync("manager1");
        await using Window manager = await portal.SignInAsync("manager1", "en-US");
        IPage page = manager.Page;
        await manager.GoAsync("/opportunities");
        ILocator grid = page.GetByTestId("opportunity-grid");
        await Assertions.Expect(grid.Locator("tbody tr").First).ToBeVisibleAsync();

        await manager.ChooseAsync(page.GetByTestId("filter-stage"), "Negotiation");
        await page.WaitForURLAsync("**/opportunities?stage=Negotiation");
        await Assertions.Expect(grid).ToContainTextAsync("Nothing meets these filters");
        await page.Keyboard.PressAsync("Escape");
        await page.GetByTestId("clear-filters").ClickAsync();
        await page.WaitForURLAsync("**/opportunities");
        await page.GetByTestId("filter-text").FillAsync(row.Code);
        await page.WaitForURLAsync("**/opportunities?q=*");
        await Assertions.Expect(grid.Locator("tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(grid).ToContainTextAsync(row.CustomerName);
        await grid.GetByRole(AriaRole.Link, new() { Name = row.Code, Exact = true }).ClickAsync();
        await page.WaitForURLAsync($"**/opportunities*{row.Code}");
    }

    private async Task<OpportunityRow> FirstOfAsync(string userName)
    {
        await using PortalDbContext context = await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        Person person = await context.People.SingleAsync(p => p.UserName == userName, TestContext.Current.CancellationToken);
        Page<OpportunityRow> page = await portal.Server.Services.GetRequiredService<IOpportunityListQueries>()
            .PageAsync(person.Id, new OpportunityPageRequest(new OpportunityFilter()), TestContext.Current.CancellationToken);
        return page.Rows[0];
    }
}
