using System.Text.RegularExpressions;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>Everyday tasks in a real browser against the real application, signed in through OpenID Connect.</summary>
public class JourneyTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    [Fact]
    public async Task Marketing_captures_an_intent_with_a_quick_added_customer_and_what_was_typed_survives_a_reload()
    {
        await using BrowserWindow window = await portal.SignInAsync("marketing1");
        IPage page = window.Page;
        await window.GoAsync("/intents/new");
        await page.GetByTestId("quick-add").ClickAsync();
        await page.GetByTestId("new-customer-name").FillAsync("青岛蓝海远洋水产有限公司");
        await page.GetByTestId("contact-name-0").FillAsync("于海");
        await page.GetByTestId("contact-mobile-0").FillAsync("13812340001");
        await page.GetByTestId("subject").FillAsync("远洋冷库整体方案");
        await page.GetByTestId("content").FillAsync("两千吨冷库，需要整体方案和报价。");
        await portal.KeptAsync("13812340001");

        await page.ReloadAsync();

        await page.GetByTestId("draft-restored").WaitForAsync();
        await Assertions.Expect(page.GetByTestId("subject")).ToHaveValueAsync("远洋冷库整体方案");
        await Assertions.Expect(page.GetByTestId("new-customer-name")).ToHaveValueAsync("青岛蓝海远洋水产有限公司");
        await window.ChooseFirstAsync(page.GetByTestId("source"));
        await page.GetByTestId("save").ClickAsync();
        await page.GetByTestId("intent-content").WaitForAsync();
        Assert.Contains("/intents/YX-", page.Url, StringComparison.Ordinal);

        await using PortalDbContext context = await OpenAsync();
        Customer customer = await context.Customers.SingleAsync(c => c.NormalName == "青岛蓝海远洋水产", TestContext.Current.CancellationToken);
        Assert.Equal(CustomerStage.Intent, customer.Stage);
        Assert.Equal("+8613812340001", await context.Contacts.Where(c => c.CustomerId == customer.Id).Select(c => c.MobileE164).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Sales_follows_up_and_confirms_an_intent_as_a_purchase()
    {
        IntentRow row = await OpenIntentOfAsync("sales1", r => r.Kind == IntentKind.NewNeed && r.CustomerStage == CustomerStage.Intent);
        await using BrowserWindow window = await portal.SignInAsync("sales1");
        IPage page = window.Page;
        await window.GoAsync($"/intents/{row.Code}");
        await page.GetByTestId("do-FollowUp").ClickAsync();
        await page.GetByTestId("action-text").FillAsync("电话确认预算已批。");
        await page.GetByTestId("action-save").ClickAsync();
        await Assertions.Expect(page.GetByTestId("timeline")).ToContainTextAsync("电话确认预算已批。");

        await page.GetByTestId("do-ConfirmPurchase").ClickAsync();
        await page.GetByTestId("close-on").FillAsync(DateTime.UtcNow.AddDays(60).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByTestId("conclusion").FillAsync("需求明确，转为潜在客户。");
        await page.GetByTestId("customer-phone").FillAsync("0532-85123456");
        await page.GetByTestId("action-save").ClickAsync();

        await page.GetByTestId("opportunity-link").WaitForAsync();
        await using PortalDbContext context = await OpenAsync();
        Customer customer = await context.Customers.SingleAsync(c => c.Id == row.CustomerId, TestContext.Current.CancellationToken);
        Assert.Equal((CustomerStage.Potential, "+8653285123456"), (customer.Stage, customer.PhoneE164));
    }

    [Fact]
    public async Task Sales_confirms_a_purchase_by_keyboard_alone_after_reading_what_will_happen()
    {
        IntentRow row = await OpenIntentOfAsync("sales4", r => r is { Kind: IntentKind.NewNeed, CustomerStage: CustomerStage.Intent, ExpectedAmount: not null, ExpectedOn: not null, ProductIds.Count: > 0 });
        await using BrowserWindow window = await portal.SignInAsync("sales4", "en-US");
        IPage page = window.Page;
        await window.GoAsync($"/intents/{row.Code}");

        await window.TabToAsync(page.GetByTestId("do-ConfirmPurchase"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("purchase-preview")).ToContainTextAsync("become product lines of the opportunity");
        await Assertions.Expect(page.GetByTestId("conversion-preview")).ToContainTextAsync(row.CustomerName);
        Assert.Empty(await window.AxeAsync());
        await window.TabToAsync(page.GetByTestId("conclusion"));
        await page.Keyboard.TypeAsync("The budget is there.");
        await window.TabToAsync(page.GetByTestId("action-save"));
        await page.Keyboard.PressAsync("Enter");

        await page.GetByTestId("opportunity-link").WaitForAsync();
        await using PortalDbContext context = await OpenAsync();
        Assert.Equal(CustomerStage.Potential, await context.Customers.Where(c => c.Id == row.CustomerId).Select(c => c.Stage).SingleAsync(TestContext.Current.CancellationToken));
        Assert.True(await context.Opportunities.AnyAsync(o => o.CustomerId == row.CustomerId && o.ExpectedAmount == row.ExpectedAmount, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_manager_undoes_what_was_confirmed_as_a_suggestion_and_a_designer_saw_it()
    {
        IntentRow row = await OpenIntentOfAsync("sales2", r => r.Kind == IntentKind.Feedback);
        await using BrowserWindow sales = await portal.SignInAsync("sales2");
        await sales.GoAsync($"/intents/{row.Code}");
        await sales.Page.GetByTestId("do-ConfirmSuggestion").ClickAsync();
        await sales.Page.GetByTestId("action-subject").FillAsync("低温一键启动");
        await sales.ChooseAsync(sales.Page.GetByTestId("responsible"), "吴雨桐");
        await sales.Page.GetByTestId("action-save").ClickAsync();
        await sales.Page.GetByTestId("suggestion-link").WaitForAsync();

        await using BrowserWindow designer = await portal.SignInAsync("designer1");
        await designer.GoAsync("/suggestions");
        await designer.Page.GetByText("低温一键启动").First.WaitForAsync();

        await using BrowserWindow manager = await portal.SignInAsync("manager1");
        await manager.GoAsync($"/intents/{row.Code}");
        await manager.Page.GetByTestId("undo").ClickAsync();
        await manager.Page.GetByTestId("do-ConfirmSuggestion").WaitForAsync();
        await Assertions.Expect(sales.Page.GetByTestId("suggestion-link")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Two_people_edit_one_intent_one_wins_and_the_other_sees_what_changed_and_loses_no_text()
    {
        IntentRow row = await OpenIntentOfAsync("sales3", _ => true);
        await using BrowserWindow sales = await portal.SignInAsync("sales3");
        await using BrowserWindow manager = await portal.SignInAsync("manager1");
        foreach (BrowserWindow window in new[] { sales, manager })
        {
            await window.GoAsync($"/intents/{row.Code}");
            await window.Page.GetByTestId("do-Edit").ClickAsync();
        }

        await sales.Page.GetByTestId("action-text").FillAsync("销售写下的内容");
        await manager.Page.GetByTestId("action-text").FillAsync("经理写下的内容");
        await sales.Page.GetByTestId("action-save").ClickAsync();
        await Assertions.Expect(sales.Page.GetByTestId("intent-content")).ToHaveTextAsync("销售写下的内容");
        await manager.Page.GetByTestId("changed-by-other").WaitForAsync();
        await manager.Page.GetByTestId("action-save").ClickAsync();

        await manager.Page.GetByTestId("conflict").WaitForAsync();
        await Assertions.Expect(manager.Page.GetByTestId("conflict")).ToContainTextAsync("销售写下的内容");
        await Assertions.Expect(manager.Page.GetByTestId("action-text")).ToHaveValueAsync("经理写下的内容");
        await manager.Page.GetByTestId("keep-mine").ClickAsync();
        await Assertions.Expect(manager.Page.GetByTestId("intent-content")).ToHaveTextAsync("经理写下的内容");
        await Assertions.Expect(sales.Page.GetByTestId("intent-content")).ToHaveTextAsync("经理写下的内容");
    }

    [Fact]
    public async Task The_grid_changes_in_the_second_browser_without_a_reload()
    {
        IntentRow row = await OpenIntentOfAsync("sales4", _ => true);
        await using BrowserWindow manager = await portal.SignInAsync("manager1");
        await manager.GoAsync($"/intents?q={row.Code}");
        await manager.Page.GetByText(row.Code).First.WaitForAsync();
        await using BrowserWindow sales = await portal.SignInAsync("sales4");
        await sales.GoAsync($"/intents/{row.Code}");
        await sales.Page.GetByTestId("do-ConfirmInvalid").ClickAsync();
        await sales.ChooseFirstAsync(sales.Page.GetByTestId("reason"));
        await sales.Page.GetByTestId("action-save").ClickAsync();

        await Assertions.Expect(manager.Page.GetByText(row.Code)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_invalid_intent_is_gone_for_everybody_until_a_manager_restores_it_from_the_recycle_bin()
    {
        IntentRow row = await OpenIntentOfAsync("sales5", _ => true);
        await using BrowserWindow sales = await portal.SignInAsync("sales5");
        await sales.GoAsync($"/intents/{row.Code}");
        await sales.Page.GetByTestId("do-ConfirmInvalid").ClickAsync();
        await sales.ChooseFirstAsync(sales.Page.GetByTestId("reason"));
        await sales.Page.GetByTestId("action-save").ClickAsync();
        await sales.Page.GetByTestId("restore").WaitForAsync();
        await using BrowserWindow manager = await portal.SignInAsync("manager1");
        await manager.GoAsync($"/intents?q={row.Code}");
        await manager.Page.GetByTestId("clear-filters").WaitForAsync();
        await Assertions.Expect(manager.Page.GetByTestId("intent-grid").GetByText(row.Code)).ToHaveCountAsync(0);

        await manager.GoAsync("/admin/recycle-bin");
        await manager.Page.GetByLabel($"恢复 {row.Code}").ClickAsync();
        await Assertions.Expect(manager.Page.GetByLabel($"恢复 {row.Code}")).ToHaveCountAsync(0);

        await manager.GoAsync($"/intents?q={row.Code}");
        await manager.Page.GetByTestId("intent-grid").GetByText(row.Code).First.WaitForAsync();
    }

    [Fact]
    public async Task A_manager_assigns_several_at_once_and_the_new_owner_is_told()
    {
        await using BrowserWindow sales = await portal.SignInAsync("sales2", "en-US");
        await using BrowserWindow manager = await portal.SignInAsync("manager1", "en-US");
        IPage page = manager.Page;
        await manager.GoAsync("/intents?status=New&unassigned=1");
        ILocator ticks = page.GetByTestId("intent-grid").Locator("tbody input[type=checkbox]");
        await ticks.Nth(0).CheckAsync();
        await ticks.Nth(1).CheckAsync();
        IReadOnlyList<string> codes = await page.Locator("tbody tr:has(input:checked) a[href^='/intents/YX-'].portal-nowrap").AllInnerTextsAsync();
        Assert.Equal(2, codes.Distinct().Count());
        await page.GetByTestId("bulk-assign").ClickAsync();
        await manager.ChooseAsync(page.GetByTestId("bulk-owner"), await NameOfAsync("sales2"));
        await page.GetByTestId("bulk-apply").ClickAsync();

        await Assertions.Expect(page.GetByTestId("bulk-results")).ToContainTextAsync("2 of 2 done");
        await sales.Page.GetByTestId("notifications").ClickAsync();
        ILocator told = sales.Page.GetByTestId("notification").Filter(new() { HasText = "is now yours" });
        await Assertions.Expect(told.Filter(new() { HasText = codes[1] })).ToBeVisibleAsync();
        await told.Filter(new() { HasText = codes[0] }).ClickAsync();
        await sales.Page.GetByTestId("intent-content").WaitForAsync();
    }

    [Fact]
    public async Task A_view_is_saved_shared_and_leads_a_colleague_to_the_same_rows_and_its_export_is_logged()
    {
        await using BrowserWindow manager = await portal.SignInAsync("manager1", "en-US");
        IPage page = manager.Page;
        await manager.GoAsync("/intents?kind=Feedback&sort=Subject&dir=asc&columns=Code,Subject,Kind");
        await page.GetByTestId("views").ClickAsync();
        await page.GetByTestId("save-view").ClickAsync();
        await page.GetByTestId("view-name").FillAsync("Feedback by subject");
        await manager.ChooseAsync(page.GetByTestId("view-role"), "Sales manager");
        await page.GetByTestId("view-save").ClickAsync();
        await page.GetByText("is saved").WaitForAsync();
        IDownload export = await page.RunAndWaitForDownloadAsync(() => page.GetByTestId("export").ClickAsync());
        Assert.EndsWith(".xlsx", export.SuggestedFilename, StringComparison.Ordinal);

        await using BrowserWindow colleague = await portal.SignInAsync("manager2", "en-US");
        await colleague.GoAsync("/intents");
        await colleague.Page.GetByTestId("views").ClickAsync();
        await colleague.Page.GetByTestId("view").Filter(new() { HasText = "Feedback by subject" }).ClickAsync();
        await Assertions.Expect(colleague.Page).ToHaveURLAsync(new Regex("kind=Feedback"));
        await Assertions.Expect(colleague.Page.GetByTestId("sort-Kind")).ToBeVisibleAsync();
        await Assertions.Expect(colleague.Page.GetByTestId("sort-Status")).ToBeHiddenAsync();

        await using PortalDbContext context = await OpenAsync();
        Assert.Contains(
            await context.ChangeLines.Where(l => l.Kind == ChangeKind.Exported).Select(l => l.Values).ToListAsync(TestContext.Current.CancellationToken),
            values => values.Contains("kind=Feedback", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_source_that_an_administrator_adds_can_be_chosen_at_once_and_once_used_is_retired_not_deleted()
    {
        await using BrowserWindow admin = await portal.SignInAsync("admin1", "en-US");
        await admin.GoAsync("/admin/sources");
        await admin.Page.GetByTestId("add").ClickAsync();
        await admin.Page.Locator("#list-name-zh").FillAsync("老友推荐");
        await admin.Page.Locator("#list-name-en").FillAsync("A friend's word");
        await admin.Page.GetByTestId("save").ClickAsync();
        await admin.Page.GetByLabel("Edit A friend's word").WaitForAsync();

        await using BrowserWindow marketing = await portal.SignInAsync("marketing2");
        IPage page = marketing.Page;
        await marketing.PressUntilAsync("n", page.GetByTestId("quick-add"));
        await page.GetByTestId("quick-add").ClickAsync();
        await page.GetByTestId("new-customer-name").FillAsync("大连友谊冷链有限公司");
        await page.GetByTestId("subject").FillAsync("朋友介绍");
        await page.GetByTestId("content").FillAsync("朋友介绍来的。");
        await marketing.ChooseAsync(page.GetByTestId("source"), "老友推荐");
        await page.GetByTestId("save").ClickAsync();
        await Assertions.Expect(page.GetByTestId("subject")).ToHaveCountAsync(0);

        await admin.Page.GetByLabel("Delete A friend's word").ClickAsync();
        await admin.Page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "Delete" }).Last.ClickAsync();
        await admin.Page.GetByTestId("retire-used").ClickAsync();
        await admin.Page.GetByLabel("Reactivate A friend's word").WaitForAsync();
    }

    [Fact]
    public async Task What_somebody_captures_without_an_owner_is_on_the_open_first_page_of_sales_without_a_reload()
    {
        await using BrowserWindow sales = await portal.SignInAsync("sales2");
        await sales.GoAsync("/");
        await sales.Page.GetByTestId("new-WithoutOwner").WaitForAsync();
        await Assertions.Expect(sales.Page.GetByTestId("new-WithoutOwner")).Not.ToContainTextAsync("我的一天要看到的意向");
        IntentRow row = await OpenIntentOfAsync("sales1", r => r.Kind == IntentKind.NewNeed);
        using HttpClient marketing = await portal.Server.SignInAsync("marketing2");
        Person captor = await portal.Server.DemoPersonAsync("marketing2");
        Outcome<IntentRef> captured = await portal.Server.Services.GetRequiredService<IntentService>().CaptureAsync(
            captor.Id,
            new CaptureIntent(Guid.NewGuid(), new IntentDetails { Subject = "我的一天要看到的意向", Content = "内容", SourceId = row.SourceId }, row.CustomerId, null, null, null, []),
            TestContext.Current.CancellationToken);

        Assert.True(captured.Succeeded, captured.Refusal?.ToString());
        await Assertions.Expect(sales.Page.GetByTestId("new-WithoutOwner")).ToContainTextAsync("我的一天要看到的意向");
    }

    [Fact]
    public async Task Who_is_deactivated_loses_the_open_page_within_a_minute_without_doing_anything()
    {
        await using BrowserWindow window = await portal.SignInAsync("designer2");
        await window.GoAsync("/suggestions");
        await window.Page.Locator("tbody tr").First.WaitForAsync();

        await portal.Server.DemoPersonAsync("designer2", person => person.Deactivate());

        await Assertions.Expect(window.Page).ToHaveURLAsync(new Regex("/no-access"), new() { Timeout = 60_000 });
        await Assertions.Expect(window.Page.Locator("tbody tr")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_open_bell_is_free_of_accessibility_violations()
    {
        await using BrowserWindow manager = await portal.SignInAsync("manager1", "en-US");
        await manager.GoAsync("/");
        await manager.Page.GetByTestId("notifications").GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(manager.Page.GetByTestId("notification-settings")).ToBeVisibleAsync();

        Assert.Empty(await manager.AxeAsync());
    }

    private async Task<string> NameOfAsync(string userName)
    {
        await using PortalDbContext context = await OpenAsync();
        return await context.People.Where(p => p.UserName == userName).Select(p => p.Name).SingleAsync();
    }

    [Theory]
    [InlineData("/intents?status=Nonsense&source=abc&page=-4&sort=3&from=yesterday")]
    [InlineData("/intents?q=%00%FF&size=9999999999999")]
    [InlineData("/intents/%3Cscript%3E")]
    [InlineData("/suggestions/xyz")]
    public async Task Wrong_addresses_say_so_and_never_fail(string path)
    {
        using HttpClient client = await portal.Server.SignInAsync("sales1");

        using HttpResponseMessage response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.True((int)response.StatusCode < 500, $"{path}: {response.StatusCode}");
    }

    private async Task<IntentRow> OpenIntentOfAsync(string userName, Func<IntentRow, bool> wanted)
    {
        await using PortalDbContext context = await OpenAsync();
        Guid person = await context.People.Where(p => p.UserName == userName).Select(p => p.Id).SingleAsync();
        var request = new IntentPageRequest(new IntentFilter { OwnerIds = [person], Statuses = [IntentStatus.New, IntentStatus.FollowingUp] }, Take: 200);
        return (await portal.Server.Services.GetRequiredService<IIntentQueries>().PageAsync(person, request, CancellationToken.None)).Rows.First(wanted);
    }

    private async Task<PortalDbContext> OpenAsync() =>
        await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
}
