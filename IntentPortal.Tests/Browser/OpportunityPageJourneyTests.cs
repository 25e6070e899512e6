using System.Globalization;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>An opportunity from its product lines to winning and reopening it.</summary>
public class OpportunityPageJourneyTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    [Fact]
    public async Task Sales_wins_an_opportunity_and_a_manager_reopens_it_and_the_customer_follows()
    {
        Opportunity opportunity = await OpenOneAsync("sales1");
        await using BrowserWindow sales = await portal.SignInAsync("sales1");
        IPage page = sales.Page;
        await sales.GoAsync($"/opportunities/{opportunity.Code}");
        await page.GetByTestId("do-Edit").ClickAsync();
        await page.GetByTestId("line-quantity-0").FillAsync("2");
        await page.GetByTestId("line-price-0").FillAsync("1500");
        await page.GetByTestId("take-sum").ClickAsync();
        await Assertions.Expect(page.GetByTestId("opportunity-amount")).ToHaveValueAsync("3,000.00");
        Assert.Empty(await sales.AxeAsync());
        await page.GetByTestId("action-save").ClickAsync();
        await Assertions.Expect(page.GetByTestId("line-table")).ToContainTextAsync("3,000.00");

        await page.GetByTestId("do-Win").ClickAsync();
        await page.GetByTestId("action-save").ClickAsync();
        await Assertions.Expect(page.GetByTestId("customer-stage")).ToHaveTextAsync("成交客户");
        await Assertions.Expect(page.GetByTestId("do-Reopen")).ToHaveCountAsync(0);

        await using BrowserWindow manager = await portal.SignInAsync("manager1");
        await manager.GoAsync($"/opportunities/{opportunity.Code}");
        await manager.Page.GetByTestId("do-Reopen").ClickAsync();
        await manager.Page.GetByTestId("stage-note").FillAsync("合同作废");
        await manager.Page.GetByTestId("action-save").ClickAsync();
        await Assertions.Expect(manager.Page.GetByTestId("customer-stage")).ToHaveTextAsync("潜在客户");
        await Assertions.Expect(page.GetByTestId("customer-stage")).ToHaveTextAsync("潜在客户");
        Assert.Empty(await manager.AxeAsync());
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Sales_records_a_follow_up_that_survives_a_reload_promises_the_next_and_moves_it(int width)
    {
        (OpportunityRef opportunity, string customer) = await AddOneAsync("sales2");
        DateOnly today = DateOnly.FromDateTime(DateTime.UtcNow);
        await using BrowserWindow sales = await portal.SignInAsync("sales2", "en-US", width);
        IPage page = sales.Page;
        await sales.GoAsync($"/opportunities/{opportunity.Code}");
        await page.GetByTestId("do-FollowUp").ClickAsync();
        await page.GetByLabel("What was said").PressSequentiallyAsync($"The price was talked over at {width}.");
        await page.GetByLabel("Next follow-up date").FillAsync(Day(today.AddDays(3)));
        Assert.Empty(await sales.AxeAsync());
        await portal.KeptAsync(Day(today.AddDays(3)));

        await page.ReloadAsync();
        await Assertions.Expect(page.GetByTestId("action-text")).ToHaveValueAsync($"The price was talked over at {width}.");
        await Assertions.Expect(page.GetByTestId("next-promise")).ToHaveValueAsync(Day(today.AddDays(3)));
        await page.GetByTestId("action-save").ClickAsync();

        await Assertions.Expect(page.GetByTestId("action-panel")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("timeline")).ToContainTextAsync($"The price was talked over at {width}.");
        await page.GetByTestId("do-MovePromise").ClickAsync();
        await Assertions.Expect(page.GetByTestId("promise-day")).ToHaveValueAsync(Day(today.AddDays(3)));
        await page.GetByTestId("promise-day").FillAsync(Day(today.AddDays(5)));
        await page.GetByTestId("action-save").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusal")).ToBeVisibleAsync();
        await page.GetByTestId("move-reason").FillAsync("They travel");
        await page.GetByTestId("action-save").ClickAsync();
        await Assertions.Expect(page.GetByTestId("promise")).ToContainTextAsync("rescheduled 1×");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
        Assert.Empty(await sales.AxeAsync());

        await sales.GoAsync("/");
        await page.Locator($"a[href='/opportunities/{opportunity.Code}']").First.ClickAsync();
        await page.GetByTestId("opportunity-facts").GetByRole(AriaRole.Link, new() { Name = customer }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("timeline").Locator($"a[href='/opportunities/{opportunity.Code}']").First).ToBeVisibleAsync();
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    // The customer belongs to the same person, so that they may see its page too.
    private async Task<(OpportunityRef Opportunity, string Customer)> AddOneAsync(string userName)
    {
        await using PortalDbContext context = await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        Guid person = await context.People.Where(p => p.UserName == userName).Select(p => p.Id).SingleAsync();
        Customer customer = await context.Customers.Where(c => c.OwnerId == person && c.Stage == CustomerStage.Potential && !c.IsDeactivated).OrderBy(c => c.Number).FirstAsync();
        Guid product = await context.Products.Where(p => p.IsActive).Select(p => p.Id).FirstAsync();
        var details = new OpportunityDetails { Name = "A second line", ExpectedAmount = 5m, ExpectedCloseOn = new DateOnly(2027, 3, 1), Lines = [new LineDetails(product, 1m, 1_500_000m)] };
        Outcome<OpportunityRef> added = await portal.Server.Services.GetRequiredService<OpportunityService>().AddAsync(
            person, new AddOpportunity(customer.Id, details, null), TestContext.Current.CancellationToken);
        Assert.True(added.Succeeded, added.Refusal?.ToString());
        return (added.Value, customer.Name);
    }

    private async Task<Opportunity> OpenOneAsync(string userName)
    {
        await using PortalDbContext context = await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        Guid person = await context.People.Where(p => p.UserName == userName).Select(p => p.Id).SingleAsync();
        return await (
            from opportunity in context.Opportunities
            join customer in context.Customers on opportunity.CustomerId equals customer.Id
            where opportunity.OwnerId == person && opportunity.Stage == OpportunityStage.FirstContact && customer.Stage == CustomerStage.Potential && !customer.IsDeactivated
                && !context.Opportunities.Any(o => o.CustomerId == customer.Id && o.Stage == OpportunityStage.Won)
            select opportunity).FirstAsync();
    }
}
