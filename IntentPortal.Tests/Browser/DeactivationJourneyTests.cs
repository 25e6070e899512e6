using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>Deactivates a customer and a person with open work.</summary>
public class DeactivationJourneyTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    [Fact]
    public async Task Everything_open_is_listed_and_closed_first_then_the_customer_is_deactivated_and_comes_back_at_its_stage()
    {
        Guid sales = await PersonAsync("sales3");
        Guid source = await FirstAsync(context => context.Sources.Where(s => s.IsActive).OrderBy(s => s.Order).Select(s => s.Id));
        var details = new CustomerDetails { Name = "岱山岛海产加工厂", SourceId = source };
        CustomerRef customer = Taken(await Get<CustomerService>().AddAsync(sales, new QuickAddCustomer(details, [], new DistinctStatement(null, [])), Cancel));
        Taken(await Get<ConversionService>().ConvertAsync(
            sales, new ConvertCustomer(customer.Id, 1, "预算已批。", details, sales, [], new NewOpportunity("加工线冷库", 100_000m, new DateOnly(2027, 3, 1)), new DistinctStatement(null, [])), Cancel));
        IntentRef intent = Taken(await Get<IntentService>().CaptureAsync(
            sales, new CaptureIntent(Guid.NewGuid(), new IntentDetails { Subject = "速冻线咨询", Content = "想要报价", SourceId = source }, customer.Id, null, sales, null, []), Cancel));
        Taken(await Get<CustomerFollowUpService>().MovePromiseAsync(sales, new MovePromise(customer.Id, new DateOnly(2027, 1, 15), null), Cancel));
        (Guid opportunity, string opportunityCode, long opportunityVersion) = await FirstAsync(context =>
            context.Opportunities.Where(o => o.CustomerId == customer.Id).Select(o => new ValueTuple<Guid, string, long>(o.Id, o.Code, o.Version)));

        await using BrowserWindow manager = await portal.SignInAsync("manager1", "en-US");
        IPage page = manager.Page;
        await manager.GoAsync($"/customers/{customer.Code}?do=Deactivate");
        ILocator open = page.GetByTestId("open-work");
        await Assertions.Expect(open).ToContainTextAsync(intent.Code);
        await Assertions.Expect(open).ToContainTextAsync(opportunityCode);
        await Assertions.Expect(page.GetByTestId("open-promise")).ToContainTextAsync("is dropped by the deactivation");
        Assert.Empty(await manager.AxeAsync());
        await manager.ChooseFirstAsync(page.GetByTestId("reason"));
        await page.GetByTestId("action-save").ClickAsync();
        await page.GetByTestId("refusal").WaitForAsync();

        Guid invalid = await ReasonAsync(ReasonCategory.Invalid);
        Taken(await Get<IntentConfirmationService>().AsInvalidAsync(sales, new ConfirmInvalid(intent.Id, await FirstAsync(c => c.Intents.Where(i => i.Id == intent.Id).Select(i => i.Version)), invalid, null), Cancel));
        Taken(await Get<OpportunityCloseService>().LoseAsync(sales, new LoseOpportunity(opportunity, opportunityVersion, await ReasonAsync(ReasonCategory.Lost), null, []), Cancel));
        await manager.GoAsync($"/customers/{customer.Code}?do=Deactivate");
        await Assertions.Expect(page.GetByTestId("open-promise")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("open-work")).Not.ToContainTextAsync(intent.Code);
        await Assertions.Expect(page.GetByTestId("open-work")).Not.ToContainTextAsync(opportunityCode);
        // The previously selected reason is restored from the draft.
        await page.GetByTestId("action-save").ClickAsync();
        await Assertions.Expect(page.GetByTestId("do-Reactivate")).ToBeVisibleAsync();

        await page.GetByTestId("do-Reactivate").ClickAsync();
        await page.GetByTestId("action-panel").GetByRole(AriaRole.Textbox).FillAsync("They plan a second line.");
        await page.GetByTestId("action-save").ClickAsync();
        await Assertions.Expect(page.GetByTestId("do-Deactivate")).ToBeVisibleAsync();

        Assert.Equal(CustomerStage.Potential, await FirstAsync(c => c.Customers.Where(k => k.Id == customer.Id && !k.IsDeactivated).Select(k => k.Stage)));
    }

    [Fact]
    public async Task Whoever_leaves_hands_everything_open_to_a_colleague_and_the_filter_by_owner_follows()
    {
        (Guid leaver, Guid next) = (await PersonAsync("sales4"), await PersonAsync("sales5"));
        string name = await FirstAsync(context => context.People.Where(p => p.Id == leaver).Select(p => p.Name));
        string nextName = await FirstAsync(context => context.People.Where(p => p.Id == next).Select(p => p.Name));
        List<Guid> open = await OpenOfAsync(leaver);
        await using BrowserWindow window = await portal.SignInAsync("admin1", "en-US");
        IPage page = window.Page;

        await window.GoAsync("/admin/people");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Edit {name}" }).ClickAsync();
        await page.GetByLabel("Active", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("leaver-open")).ToContainTextAsync("Intents");
        Assert.Empty(await window.AxeAsync());
        await page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(page.GetByTestId("refusal")).ToContainTextAsync("Choose who takes over.");
        await window.ChooseAsync(page.GetByTestId("leaver-to"), nextName);
        await page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        Assert.NotEmpty(open);
        Assert.Empty(await OpenOfAsync(leaver));
        Assert.Empty(open.Except(await OpenOfAsync(next)));
        await window.GoAsync("/intents");
        await page.GetByTestId("filter-owner").ClickAsync();
        await Assertions.Expect(page.Locator(".mud-popover-open .mud-list-item").Filter(new() { HasText = nextName })).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".mud-popover-open .mud-list-item").Filter(new() { HasText = name })).ToHaveCountAsync(0);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static T Taken<T>(Outcome<T> outcome)
    {
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        return outcome.Value;
    }

    private T Get<T>()
        where T : notnull => portal.Server.Services.GetRequiredService<T>();

    private Task<Guid> PersonAsync(string userName) => FirstAsync(context => context.People.Where(p => p.UserName == userName).Select(p => p.Id));

    private async Task<List<Guid>> OpenOfAsync(Guid owner)
    {
        await using PortalDbContext context = await Get<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
        return await context.Intents.Where(i => i.OwnerId == owner && (i.Status == IntentStatus.New || i.Status == IntentStatus.FollowingUp)).Select(i => i.Id).ToListAsync(Cancel);
    }

    private Task<Guid> ReasonAsync(ReasonCategory use) => FirstAsync(context => context.Reasons.Where(r => r.IsActive && r.Use == use).Select(r => r.Id));

    private async Task<T> FirstAsync<T>(Func<PortalDbContext, IQueryable<T>> find)
    {
        await using PortalDbContext context = await Get<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
        return await find(context).FirstAsync(Cancel);
    }
}
