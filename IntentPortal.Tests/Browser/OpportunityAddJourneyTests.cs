using System.Text.RegularExpressions;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>Opportunities added by hand, from the customer's page and from the list.</summary>
public class OpportunityAddJourneyTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_customers_page_what_is_typed_survives_a_reload_and_the_opportunity_opens_blocked()
    {
        await using PortalDbContext context = await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
        Guid me = await context.People.Where(p => p.UserName == "sales1").Select(p => p.Id).SingleAsync(Cancel);
        SuggestionRow suggestion = (await portal.Server.Services.GetRequiredService<ISuggestionQueries>().ListAsync(me, null, 0, 50, Cancel)).Rows.First(s => s.Status == SuggestionStatus.UnderReview);
        Customer customer = await CustomerOfAsync(context, "sales1");
        await using BrowserWindow sales = await portal.SignInAsync("sales1", "en-US");
        IPage page = sales.Page;
        await sales.GoAsync($"/customers/{customer.Code}");
        await page.GetByTestId("add-opportunity").ClickAsync();
        await Assertions.Expect(page.GetByTestId("customer-picker")).ToHaveValueAsync(new Regex(Regex.Escape(customer.Code)));
        await page.GetByTestId("opportunity-name").FillAsync("A second line");
        await page.GetByTestId("opportunity-amount").FillAsync("1200");
        await page.GetByTestId("opportunity-probability").FillAsync("55");
        await page.GetByTestId("opportunity-close-on").FillAsync("2027-03-01");
        await page.GetByTestId("find-suggestion").FillAsync(suggestion.Title);
        await page.GetByTestId("add-blocking").First.ClickAsync();
        await Assertions.Expect(page.GetByTestId("blocked-by")).ToHaveCountAsync(1);
        Assert.Empty(await sales.AxeAsync());
        await portal.KeptAsync($"{suggestion.Id}");

        await page.ReloadAsync();
        await Assertions.Expect(page.GetByTestId("draft-restored")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("opportunity-name")).ToHaveValueAsync("A second line");
        await page.GetByTestId("save-opportunity").ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/opportunities/SJ-\d{4}-\d+$"));
        await Assertions.Expect(page.GetByTestId("opportunity-facts")).ToContainTextAsync("55 %");
        await Assertions.Expect(page.GetByTestId("blocked-by")).ToBeVisibleAsync();
        string code = page.Url[(page.Url.LastIndexOf('/') + 1)..];
        await sales.GoAsync($"/opportunities?q={code}&blocked=1&columns=Code,BlockedBy,Contact,LostReason,StageEnteredAt");
        await Assertions.Expect(page.GetByTestId("opportunity-grid")).ToContainTextAsync("1 suggestion");
        Assert.Empty(await sales.AxeAsync());
    }

    [Fact]
    public async Task Sales_who_add_one_for_somebody_else_are_told_so_and_come_back_to_the_list()
    {
        await using PortalDbContext context = await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
        Customer customer = await CustomerOfAsync(context, "sales1");
        string other = await context.People.Where(p => p.UserName == "sales2").Select(p => p.Name).SingleAsync(Cancel);
        await using BrowserWindow sales = await portal.SignInAsync("sales1", "en-US");
        IPage page = sales.Page;
        await sales.GoAsync("/opportunities");
        await page.GetByTestId("add-opportunity").ClickAsync();
        await page.GetByTestId("save-opportunity").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusal")).ToContainTextAsync("Customer");
        await page.GetByTestId("customer-picker").FillAsync(customer.Code);
        await page.GetByText($"{customer.Code} ·").First.ClickAsync();
        await page.GetByTestId("opportunity-name").FillAsync("For a colleague");
        await page.GetByTestId("opportunity-amount").FillAsync("10");
        await page.GetByTestId("opportunity-close-on").FillAsync("2027-03-01");
        await sales.ChooseAsync(page.GetByTestId("opportunity-owner"), other);
        await page.GetByTestId("save-opportunity").ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/opportunities$"));
        await Assertions.Expect(page.GetByText("You do not see opportunities of others")).ToBeVisibleAsync();
    }

    private static Task<Customer> CustomerOfAsync(PortalDbContext context, string userName) =>
        context.Customers.Where(c => c.Stage == CustomerStage.Potential && !c.IsDeactivated && context.People.Any(p => p.UserName == userName && p.Id == c.OwnerId)).OrderBy(c => c.Number).FirstAsync(Cancel);
}
