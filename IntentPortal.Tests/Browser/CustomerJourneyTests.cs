using System.Text.RegularExpressions;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>Customers on their way from the intent customer archive into the customer archive and back.</summary>
public class CustomerJourneyTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    [Fact]
    public async Task Sales_converts_a_duplicate_by_merging_it_and_a_manager_undoes_it()
    {
        (string merged, string survivor, string intent) = await TwoOfTheSameAsync();
        await using BrowserWindow sales = await portal.SignInAsync("sales3", "en-US");
        IPage page = sales.Page;
        await sales.GoAsync($"/customers/{merged}");
        await page.GetByTestId("do-convert").ClickAsync();
        await page.GetByTestId("conclusion").FillAsync("The same company under another name.");
        await page.GetByTestId("way-merge").ClickAsync();
        await page.GetByTestId("customer-picker").FillAsync(survivor);
        await page.Locator(".mud-popover-open .mud-list-item").Filter(new() { HasText = survivor }).ClickAsync();
        await Assertions.Expect(page.GetByTestId("merge-fields")).ToContainTextAsync("北路 9 号");
        await Assertions.Expect(page.GetByTestId("conversion-preview")).ToContainTextAsync(merged);
        Assert.Empty(await sales.AxeAsync());
        await page.GetByTestId("conversion-go").ClickAsync();

        await Assertions.Expect(page.GetByTestId("conversion-result")).ToContainTextAsync(intent);
        await Assertions.Expect(page.GetByTestId("conversion-result")).ToContainTextAsync(merged);
        await Assertions.Expect(page.GetByTestId("conversion-close")).ToBeFocusedAsync();
        Assert.Empty(await sales.AxeAsync());
        await page.GetByTestId("conversion-close").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/customers/{survivor}$"));
        await Assertions.Expect(page.GetByTestId("merged-codes")).ToContainTextAsync(merged);
        await Assertions.Expect(page.GetByTestId("customer-intents")).ToContainTextAsync(intent);
        await Assertions.Expect(page.GetByTestId("customer-facts")).ToContainTextAsync("北路 9 号");
        await sales.GoAsync($"/customers/{merged}");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/customers/{survivor}$"));

        await using BrowserWindow manager = await portal.SignInAsync("manager1");
        await manager.GoAsync($"/customers/{survivor}");
        await manager.Page.GetByTestId("undo-conversion").ClickAsync();
        await Assertions.Expect(manager.Page.GetByTestId("undo-items")).ToContainTextAsync("北路 9 号");
        await manager.Page.GetByTestId("undo-go").ClickAsync();
        await Assertions.Expect(manager.Page.GetByTestId("undo-conversion")).ToHaveCountAsync(0);
        await manager.GoAsync($"/customers/{merged}");
        await Assertions.Expect(manager.Page.GetByTestId("customer-intents")).ToContainTextAsync(intent);
        Assert.EndsWith(merged, manager.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_intent_customer_is_entered_by_hand_and_what_was_typed_survives_a_reload()
    {
        await using BrowserWindow sales = await portal.SignInAsync("sales3");
        IPage page = sales.Page;
        await sales.GoAsync("/intent-customers");
        await page.GetByTestId("add-customer").ClickAsync();
        await page.GetByTestId("new-customer-name").FillAsync("舟山东极渔业有限公司");
        await page.GetByTestId("contact-name-0").FillAsync("海明");
        await page.GetByTestId("contact-mobile-0").FillAsync("13812345099");
        await page.GetByTestId("add-customer-go").ClickAsync();
        await Assertions.Expect(page.Locator(".mud-dialog .mud-input-error").First).ToBeVisibleAsync();
        Assert.Empty(await sales.AxeAsync());
        await portal.KeptAsync("13812345099");
        await page.ReloadAsync();

        // The dialog reopens by itself.
        await Assertions.Expect(page.GetByTestId("new-customer-name")).ToHaveValueAsync("舟山东极渔业有限公司");
        await Assertions.Expect(page.GetByTestId("contact-mobile-0")).ToHaveValueAsync("13812345099");
        await sales.ChooseFirstAsync(page.GetByTestId("new-customer-source"));
        await page.GetByTestId("add-customer-go").ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/customers/KH-"));
        await Assertions.Expect(page.GetByTestId("customer-facts")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByTestId("contacts")).ToContainTextAsync("海明");
    }

    [Fact]
    public async Task What_was_typed_into_the_conversion_dialog_survives_a_reload_and_the_customer_moves_to_the_other_archive()
    {
        await TwoOfTheSameAsync();
        (string code, _, _) = await TwoOfTheSameAsync();
        await using BrowserWindow sales = await portal.SignInAsync("sales3");
        IPage page = sales.Page;
        await sales.GoAsync($"/customers/{code}");
        await page.GetByTestId("do-convert").ClickAsync();
        await page.GetByTestId("conclusion").FillAsync("预算已批，下月采购。");
        await page.GetByTestId("conclusion").BlurAsync();
        await portal.KeptAsync("预算已批，下月采购。");

        await page.ReloadAsync();
        // The dialog reopens by itself.
        await Assertions.Expect(page.GetByTestId("conclusion")).ToHaveValueAsync("预算已批，下月采购。");
        await page.GetByTestId("conversion-go").ClickAsync();
        // The refusal appears above the form and moves it down.
        await page.GetByTestId("refusal").WaitForAsync();
        await page.GetByTestId("not-a-duplicate").ClickAsync();
        await page.GetByTestId("not-the-same-reason").FillAsync("信用代码不同");
        await page.GetByTestId("conversion-go").ClickAsync();
        await page.GetByTestId("conversion-close").ClickAsync();

        await Assertions.Expect(page.GetByTestId("customer-facts")).ToContainTextAsync("预算已批，下月采购。");
        await sales.GoAsync($"/customers?q={code}");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await sales.GoAsync($"/intent-customers?q={code}");
        await Assertions.Expect(page.Locator("tbody a")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("intent-customers", "Intent customers", "Code,Name,Owner")]
    [InlineData("customers", "Customers", "Code,Name,Owner")]
    [InlineData("contacts", "Contacts", "Name,Customer,Mobile")]
    public async Task The_view_of_an_archive_leaves_as_a_file(string archive, string name, string columns)
    {
        await using BrowserWindow manager = await portal.SignInAsync("manager1", "en-US");
        await manager.GoAsync($"/{archive}?columns={columns}");
        await manager.Page.Locator("tbody tr").First.WaitForAsync();

        IDownload export = await manager.Page.RunAndWaitForDownloadAsync(() => manager.Page.GetByTestId("export").ClickAsync());

        Assert.StartsWith(name, export.SuggestedFilename, StringComparison.Ordinal);
        IReadOnlyList<object?[]> rows = (await Workbook.ReadAsync(await export.PathAsync())).Rows;
        Assert.Equal(columns.Split(',').Length, rows[0].Length);
        Assert.True(rows.Count > 1, "The file has heads only.");
        await using PortalDbContext context = await OpenAsync();
        Assert.Contains(
            await context.ChangeLines.Where(l => l.Kind == ChangeKind.Exported).Select(l => l.Values).ToListAsync(Cancel),
            values => values.Contains(columns.Replace(",", "%2C", StringComparison.Ordinal), StringComparison.Ordinal) || values.Contains(columns, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_manager_gives_several_ticked_customers_to_somebody_else_at_once()
    {
        (string first, _, _) = await TwoOfTheSameAsync();
        (string second, _, _) = await TwoOfTheSameAsync();
        await using PortalDbContext context = await OpenAsync();
        var sales1 = await context.People.Where(p => p.UserName == "sales1").Select(p => new { p.Id, p.Name }).SingleAsync(Cancel);
        await using BrowserWindow manager = await portal.SignInAsync("manager1", "en-US");
        IPage page = manager.Page;
        await manager.GoAsync($"/intent-customers?q={Uri.EscapeDataString("北岭冷链")}");
        await page.GetByLabel($"Select {first}").CheckAsync();
        await page.GetByLabel($"Select {second}").CheckAsync();
        await manager.ChooseAsync(page.GetByTestId("bulk-owner"), sales1.Name);
        await page.GetByTestId("bulk-apply").ClickAsync();

        await Assertions.Expect(page.GetByTestId("bulk-results")).ToContainTextAsync("2 of 2");
        Assert.Empty(await manager.AxeAsync());
        Assert.Equal([sales1.Id], await context.Customers.Where(c => c.Code == first || c.Code == second).Select(c => c.OwnerId!.Value).Distinct().ToListAsync(Cancel));
    }

    [Theory]
    [InlineData("zh-CN", 1440)]
    [InlineData("en-US", 360)]
    public async Task Every_customer_page_is_free_of_accessibility_violations(string language, int width)
    {
        (string code, _, _) = await TwoOfTheSameAsync();
        await using BrowserWindow sales = await portal.SignInAsync("sales3", language, width);
        await sales.AssertAccessibleAsync("/intent-customers", "/customers", "/contacts", $"/customers/{code}", "/customers/none");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<PortalDbContext> OpenAsync() => portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);

    // An intent customer that marketing quick-adds, and the same company in the customer archive.
    private async Task<(string Merged, string Survivor, string Intent)> TwoOfTheSameAsync()
    {
        await using PortalDbContext context = await OpenAsync();
        Guid marketing = await context.People.Where(p => p.UserName == "marketing1").Select(p => p.Id).SingleAsync(Cancel);
        Guid sales = await context.People.Where(p => p.UserName == "sales3").Select(p => p.Id).SingleAsync(Cancel);
        Guid source = await context.Sources.Where(s => s.IsActive).OrderBy(s => s.Order).Select(s => s.Id).FirstAsync(Cancel);
        var captured = await portal.Server.Services.GetRequiredService<IntentService>().CaptureAsync(
            marketing,
            new CaptureIntent(
                Guid.NewGuid(), new IntentDetails { Subject = "冷库整体方案", Content = "需要报价", SourceId = source }, null,
                new QuickAddCustomer(new CustomerDetails { Name = $"{Guid.NewGuid():N}", Address = "北路 9 号" }, [new ContactDetails { Name = "钱进" }], Distinct: null), sales, null, []),
            Cancel);
        Assert.True(captured.Succeeded, captured.Refusal?.ToString());
        Guid customer = await context.Intents.Where(i => i.Id == captured.Value.Id).Select(i => i.CustomerId).SingleAsync(Cancel);
        await portal.Server.Services.GetRequiredService<ITransactionRunner>().BecomeAsync(customer, now => now with { Name = "北岭冷链物流有限公司" });
        string merged = await context.Intents.Where(i => i.Id == captured.Value.Id).Join(context.Customers, i => i.CustomerId, c => c.Id, (_, c) => c.Code).SingleAsync(Cancel);
        string survivor = await context.Customers.Where(c => c.OwnerId == sales && c.Stage == CustomerStage.Potential && !c.IsDeactivated && c.Name != "北岭冷链物流有限公司")
            .OrderBy(c => c.Number).Select(c => c.Code).FirstAsync(Cancel);
        await ClearAddressAsync(sales, survivor);
        return (merged, survivor, captured.Value.Code);
    }

    private async Task ClearAddressAsync(Guid sales, string code)
    {
        CustomerDetail detail = (await portal.Server.Services.GetRequiredService<ICustomerArchiveQueries>().DetailAsync(sales, code, Cancel))!;
        Outcome<CustomerRef> edited = await portal.Server.Services.GetRequiredService<CustomerService>().EditAsync(
            sales, new EditCustomer(detail.Row.Id, detail.Row.Version, detail.Details with { Address = null }), Cancel);
        Assert.True(edited.Succeeded, edited.Refusal?.ToString());
    }
}
