using System.Text.RegularExpressions;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>
/// Duplicate customers, from the first entry to the merge and its undo; and duplicates of colleagues' customers.
/// </summary>
public class DuplicateJourneyTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    [Fact]
    public async Task Marketing_quick_adds_sales_converts_from_the_archive_by_merging_into_the_hit_and_a_manager_undoes_it()
    {
        string survivor = await CustomerAsync("sales3", new CustomerDetails { Name = "玉衡低温仓储有限公司", Phone = "0755-83120077" }, CustomerStage.Potential);
        string owner = await NameAsync("sales3");
        await using (BrowserWindow marketing = await portal.SignInAsync("marketing1", "en-US"))
        {
            IPage form = marketing.Page;
            await marketing.GoAsync("/intents/new");
            await form.GetByTestId("quick-add").ClickAsync();
            await form.GetByTestId("new-customer-name").FillAsync("玉衡低温仓储股份有限公司");
            await form.GetByTestId("contact-name-0").FillAsync("沈玉");
            await form.GetByTestId("subject").FillAsync("疫苗冷库扩建");
            await form.GetByTestId("content").FillAsync("一期扩建，需要报价。");
            await marketing.ChooseFirstAsync(form.GetByTestId("source"));
            await marketing.ChooseAsync(form.GetByTestId("owner"), owner);
            await Assertions.Expect(form.GetByTestId("duplicate-hits")).ToContainTextAsync("玉衡低温仓储有限公司");
            await form.GetByTestId("not-a-duplicate").ClickAsync();
            await form.GetByTestId("not-the-same-reason").FillAsync("股份公司是新设的");
            await form.GetByTestId("save").ClickAsync();
            await Assertions.Expect(form).ToHaveURLAsync(new Regex("/intents/YX-"));
        }

        await using BrowserWindow sales = await portal.SignInAsync("sales3", "en-US");
        IPage page = sales.Page;
        await sales.GoAsync($"/intent-customers?q={Uri.EscapeDataString("玉衡低温")}");
        await page.GetByTestId("convert-row").ClickAsync();
        await page.GetByTestId("conclusion").FillAsync("The same company, entered twice.");
        // Marketing marked the two as distinct, so the pair is no longer a hit but is still listed.
        await Assertions.Expect(page.GetByTestId("conversion-hits")).ToHaveCountAsync(0);
        await page.GetByTestId("told-apart").Locator("summary").ClickAsync();
        await page.GetByTestId("told-apart").GetByRole(AriaRole.Button, new() { Name = "Merge into" }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("conversion-preview")).ToContainTextAsync("玉衡低温仓储股份有限公司");
        await page.GetByTestId("conversion-go").ClickAsync();
        await Assertions.Expect(page.GetByTestId("conversion-result")).ToContainTextAsync("疫苗冷库扩建");
        await page.GetByTestId("conversion-close").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/customers/{survivor}$"));
        await Assertions.Expect(page.GetByTestId("contacts")).ToContainTextAsync("沈玉");

        await using BrowserWindow manager = await portal.SignInAsync("manager1");
        await manager.GoAsync($"/customers/{survivor}");
        // The latest comes first: the merge is above the survivor's own conversion.
        await manager.Page.GetByTestId("undo-conversion").First.ClickAsync();
        await manager.Page.GetByTestId("undo-go").ClickAsync();
        await Assertions.Expect(manager.Page.GetByTestId("undo-conversion")).ToHaveCountAsync(1);
        await manager.GoAsync($"/intent-customers?q={Uri.EscapeDataString("玉衡低温")}");
        await Assertions.Expect(manager.Page.Locator("tbody tr")).ToContainTextAsync(["玉衡低温仓储股份有限公司"]);
    }

    [Fact]
    public async Task A_salesperson_searches_finds_a_masked_hit_and_requests_its_hand_over_and_the_owner_accepts()
    {
        const string name = "瀚澜深冷装备有限公司";
        string code = await CustomerAsync("sales1", new CustomerDetails { Name = name, Phone = "0532-85770011" }, CustomerStage.Potential);
        await using BrowserWindow asker = await portal.SignInAsync("sales2", "en-US");
        IPage page = asker.Page;
        await asker.GoAsync("/intents");
        await asker.PressUntilAsync("Control+k", page.GetByTestId("search-text"));
        await page.GetByTestId("search-text").FillAsync(name);
        ILocator masked = page.GetByTestId("masked-hits");
        await Assertions.Expect(masked).ToContainTextAsync("瀚**");
        await Assertions.Expect(masked).Not.ToContainTextAsync("瀚澜");
        await Assertions.Expect(masked).Not.ToContainTextAsync(code);
        Assert.Empty(await asker.AxeAsync());
        await page.GetByTestId("request-hand-over").ClickAsync();
        await page.GetByTestId("hand-over-reason").FillAsync("They called me about the second line.");
        await page.GetByTestId("send-hand-over").ClickAsync();
        await page.GetByTestId("hand-over-requested").WaitForAsync();

        await using BrowserWindow owner = await portal.SignInAsync("sales1", "en-US");
        await owner.GoAsync("/hand-overs");
        await Assertions.Expect(owner.Page.GetByTestId("hand-over-waiting")).ToContainTextAsync("They called me about the second line.");
        await owner.Page.GetByTestId("accept-hand-over").ClickAsync();
        await Assertions.Expect(owner.Page.GetByTestId("hand-over-waiting")).ToHaveCountAsync(0);

        await asker.GoAsync($"/customers/{code}");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(name);
        await asker.GoAsync("/hand-overs");
        await Assertions.Expect(page.GetByTestId("hand-over-asked")).ToContainTextAsync(name);
    }

    [Fact]
    public async Task Customers_said_not_to_be_the_same_are_not_shown_again_until_it_is_taken_back()
    {
        string one = await CustomerAsync("sales3", new CustomerDetails { Name = "澄湖速冻食品有限公司", Phone = "0512-66110022" }, CustomerStage.Potential);
        string other = await CustomerAsync("sales3", new CustomerDetails { Name = "澄湖速冻食品股份有限公司", Phone = "0512-66110022" }, CustomerStage.Potential);
        await using BrowserWindow sales = await portal.SignInAsync("sales3", "en-US");
        IPage page = sales.Page;
        await sales.GoAsync($"/customers/{one}");
        ILocator duplicates = page.GetByTestId("customer-duplicates");
        await Assertions.Expect(duplicates.GetByTestId("duplicate-hits")).ToContainTextAsync(other);
        await duplicates.GetByTestId("not-the-same").ClickAsync();
        await duplicates.GetByTestId("not-the-same-reason").FillAsync("Parent and subsidiary");
        await duplicates.GetByTestId("say-not-the-same").ClickAsync();
        await Assertions.Expect(duplicates.GetByTestId("said-not-the-same")).ToContainTextAsync("Parent and subsidiary");
        await Assertions.Expect(duplicates.GetByTestId("duplicate-hits")).ToHaveCountAsync(0);
        Assert.Empty(await sales.AxeAsync());

        await duplicates.GetByTestId("take-back").ClickAsync();
        await Assertions.Expect(duplicates.GetByTestId("duplicate-hits")).ToContainTextAsync(other);
        await Assertions.Expect(duplicates.GetByTestId("said-not-the-same")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("zh-CN", 1440)]
    [InlineData("en-US", 360)]
    public async Task The_pages_of_duplicates_and_hand_overs_are_free_of_accessibility_violations(string language, int width)
    {
        await using BrowserWindow manager = await portal.SignInAsync("manager1", language, width);
        foreach (string path in new[] { "/hand-overs", "/customers/duplicates" })
        {
            await manager.GoAsync(path);
            await manager.Page.Locator(".portal-h2, .portal-table, .portal-empty").First.WaitForAsync();
            IReadOnlyList<string> violations = await manager.AxeAsync();
            Assert.True(violations.Count == 0, $"{path}: {string.Join("\n", violations)}");
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<string> CustomerAsync(string userName, CustomerDetails details, CustomerStage stage)
    {
        // Name and number are set afterwards, because adding a lookalike would be refused.
        CustomerDetails entered = new() { Name = $"{Guid.NewGuid():N}" };
        await using PortalDbContext context = await OpenAsync();
        Guid owner = await context.People.Where(p => p.UserName == userName).Select(p => p.Id).SingleAsync(Cancel);
        Guid source = await context.Sources.Where(s => s.IsActive).OrderBy(s => s.Order).Select(s => s.Id).FirstAsync(Cancel);
        IServiceProvider services = portal.Server.Services;
        Outcome<CustomerRef> added = await services.GetRequiredService<CustomerService>().AddAsync(owner, new QuickAddCustomer(entered with { SourceId = source }, [], Distinct: null), Cancel);
        Assert.True(added.Succeeded, added.Refusal?.ToString());
        if (stage == CustomerStage.Potential)
        {
            Outcome<CustomerRef> converted = await services.GetRequiredService<ConversionService>().ConvertAsync(
                owner, new ConvertCustomer(added.Value.Id, 1, "预算已批。", entered with { SourceId = source }, owner, [], null, Distinct: null), Cancel);
            Assert.True(converted.Succeeded, converted.Refusal?.ToString());
        }

        await services.GetRequiredService<ITransactionRunner>().BecomeAsync(added.Value.Id, now => details with { SourceId = now.SourceId });
        return added.Value.Code;
    }

    private async Task<string> NameAsync(string userName)
    {
        await using PortalDbContext context = await OpenAsync();
        return await context.People.Where(p => p.UserName == userName).Select(p => p.Name).SingleAsync(Cancel);
    }

    private Task<PortalDbContext> OpenAsync() => portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
}
