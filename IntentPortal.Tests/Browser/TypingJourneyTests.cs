using System.Text.RegularExpressions;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>
/// What a field shows is what is saved, on connections that are slow, hang or break, and whatever the server sends back
/// in the meantime.
/// </summary>
public class TypingJourneyTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    private const string Banner = "#components-reconnect-modal:popover-open";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // The cases mostly wait for lost connections, so they run at the same time.
    [Fact]
    public Task What_is_typed_while_the_line_hangs_unnoticed_is_saved_once_it_is_back() => Task.WhenAll(
        AwayAsync("capture", "reset"), AwayAsync("capture", "release"), AwayAsync("follow-up", "reset"), AwayAsync("follow-up", "release"));

    [Fact]
    public Task What_is_typed_while_the_browser_is_offline_is_saved_also_after_a_reload() => Task.WhenAll(
        OfflineAsync("capture", reloaded: false), OfflineAsync("capture", reloaded: true), OfflineAsync("follow-up", reloaded: false), OfflineAsync("follow-up", reloaded: true));

    [Fact]
    public async Task What_is_typed_on_a_torn_line_is_there_when_the_page_was_loaded_anew_before_the_line_came_back()
    {
        await using var line = new SlowLine(portal.Server.Address);
        await using BrowserWindow window = await portal.SignInAsync("sales5");
        IPage page = window.Page;
        (ILocator field, ILocator save) = await OpenAsync(window, line, "follow-up", "torn", "sales5");
        await field.PressSequentiallyAsync("第一段，");
        await portal.KeptAsync("第一段，");
        window.LosesItsNode = true;
        line.Hold();
        line.Reset();
        line.Hold();
        await page.Locator($"{Banner}:not([data-silent])").WaitForAsync();
        await field.PressSequentiallyAsync("第二段。");
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();

        Task reloading = page.ReloadAsync();
        line.Release();
        await reloading;

        await Assertions.Expect(field).ToHaveValueAsync("第一段，第二段。");
        await save.ClickAsync();
        await SavedAsync("第一段，第二段。", "follow-up");
    }

    [Theory]
    [InlineData("Phone", "0592-5559991")]
    [InlineData("SourceDetail", "展会A馆12号")]
    public async Task Ctrl_Enter_saves_the_field_that_has_the_focus(string field, string text)
    {
        await using var line = new SlowLine(portal.Server.Address);
        await using BrowserWindow window = await portal.SignInAsync("marketing1");
        IPage page = window.Page;
        await OpenAsync(window, line, "capture", field);
        line.Delay = TimeSpan.FromMilliseconds(100);
        await page.GetByTestId("content").FillAsync("三台机组。");

        ILocator last = page.GetByLabel(field == "Phone" ? "电话" : "来源说明", new() { Exact = true }).First;
        await last.PressSequentiallyAsync(text);
        await last.PressAsync("Control+Enter");

        await page.GetByTestId("intent-content").WaitForAsync();
        await using PortalDbContext context = await OpenAsync();
        Assert.True(await context.Intents.AnyAsync(i => i.SourceDetail == text, Cancel) || await context.Customers.AnyAsync(c => c.Phone == text, Cancel));
    }

    [Fact]
    public async Task A_click_on_save_right_after_the_last_key_saves_the_whole_name()
    {
        await using var line = new SlowLine(portal.Server.Address);
        await using BrowserWindow window = await portal.SignInAsync("marketing1");
        IPage page = window.Page;
        await OpenAsync(window, line, "capture", "click");
        await page.GetByTestId("content").FillAsync("两台。");
        ILocator name = page.GetByTestId("new-customer-name");
        await name.FillAsync("鼠标保存有限公司");
        await name.PressAsync("End");
        await name.PressSequentiallyAsync("二部");
        await page.GetByTestId("save").ClickAsync();

        await page.GetByTestId("intent-content").WaitForAsync();
        await using PortalDbContext context = await OpenAsync();
        Assert.True(await context.Customers.AnyAsync(c => c.Name == "鼠标保存有限公司二部", Cancel));
    }

    [Theory]
    [InlineData("customer-picker", "sales2")]
    [InlineData("opportunity-owner", "sales3")]
    public async Task Who_goes_on_before_a_choice_has_come_back_keeps_the_focus_and_every_letter(string list, string who)
    {
        await using var line = new SlowLine(portal.Server.Address);
        await using BrowserWindow window = await portal.SignInAsync(who);
        IPage page = window.Page;
        await page.GotoAsync(new Uri(line.Address, "/opportunities/new").ToString());
        ILocator choice = page.GetByTestId(list);
        await choice.ClickAsync();
        if (list == "customer-picker")
        {
            await choice.FillAsync("KH-2026-00001");
        }

        ILocator first = page.Locator(".mud-popover-open .mud-list-item").First;
        await first.WaitForAsync();
        await window.SettleAsync();
        line.Delay = TimeSpan.FromMilliseconds(150);
        await first.ClickAsync();
        ILocator name = page.GetByTestId("opportunity-name");
        await name.FocusAsync();
        await page.Keyboard.TypeAsync("the second cold store", new() { Delay = 40 });

        await Assertions.Expect(page.Locator(".mud-popover-open .mud-list-item")).ToHaveCountAsync(0);
        await window.SettleAsync();
        await Assertions.Expect(name).ToHaveValueAsync("the second cold store");
        await Assertions.Expect(name).ToBeFocusedAsync();
        await Assertions.Expect(choice).Not.ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_choice_that_is_made_right_before_save_is_saved()
    {
        await using var line = new SlowLine(portal.Server.Address);
        await using BrowserWindow window = await portal.SignInAsync("sales4", "en-US");
        IPage page = window.Page;
        string code;
        await using (PortalDbContext context = await OpenAsync())
        {
            Guid person = await context.People.Where(p => p.UserName == "sales4").Select(p => p.Id).SingleAsync(Cancel);
            code = await context.Intents.Where(i => i.OwnerId == person && i.Status == IntentStatus.FollowingUp).Select(i => i.Code).FirstAsync(Cancel);
        }

        await page.GotoAsync(new Uri(line.Address, $"/intents/{code}?do=FollowUp").ToString());
        await page.GetByTestId("action-text").FillAsync("met at the fair");
        await page.GetByTestId("method").ClickAsync();
        ILocator visit = page.Locator(".mud-popover-open .mud-list-item").Filter(new() { HasText = "Visit" });
        await visit.WaitForAsync();
        await window.SettleAsync();
        line.Delay = TimeSpan.FromMilliseconds(200);

        await visit.ClickAsync();
        await page.GetByTestId("action-save").ClickAsync();

        await Assertions.Expect(page.GetByTestId("timeline")).ToContainTextAsync("met at the fair");
        await using PortalDbContext saved = await OpenAsync();
        Assert.Equal(FollowUpMethod.Visit, await saved.FollowUps.Where(f => f.Content == "met at the fair").Select(f => f.Method).SingleAsync(Cancel));
    }

    [Fact]
    public async Task Chinese_that_is_being_composed_is_neither_searched_nor_overwritten()
    {
        await using var line = new SlowLine(portal.Server.Address) { Delay = TimeSpan.FromMilliseconds(100) };
        await using BrowserWindow window = await portal.SignInAsync("manager1");
        IPage page = window.Page;
        List<string> addresses = [];
        page.FrameNavigated += (_, frame) => addresses.Add(Uri.UnescapeDataString(frame.Url));
        await page.GotoAsync(new Uri(line.Address, "/intents").ToString());
        ILocator field = page.GetByTestId("filter-text");
        await field.ClickAsync();
        ICDPSession keys = await page.Context.NewCDPSessionAsync(page);

        foreach ((string[] parts, string word) in new[] { (new[] { "x", "xi", "xia", "xiam", "xiamen" }, "厦门"), (["d", "dao", "daochu"], "导出") })
        {
            foreach (string part in parts)
            {
                await keys.SendAsync("Input.imeSetComposition", new() { ["text"] = part, ["selectionStart"] = part.Length, ["selectionEnd"] = part.Length });
                await page.WaitForTimeoutAsync(480);
            }

            await keys.SendAsync("Input.insertText", new() { ["text"] = word });
            await page.WaitForTimeoutAsync(480);
        }

        await Assertions.Expect(field).ToHaveValueAsync("厦门导出");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"q={Uri.EscapeDataString("厦门导出")}"));
        Assert.DoesNotContain(addresses, address => address.Contains("q=x", StringComparison.Ordinal) || address.Contains("门d", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picker_keeps_the_first_letters_and_Enter_takes_no_choice_of_an_older_list()
    {
        string name = await FirstCustomerAsync();
        await using var line = new SlowLine(portal.Server.Address) { Delay = TimeSpan.FromMilliseconds(100) };
        await using BrowserWindow window = await portal.SignInAsync("manager1");
        IPage page = window.Page;
        await page.GotoAsync(new Uri(line.Address, "/intents/new").ToString());
        ILocator picker = page.GetByTestId("customer-picker");
        await picker.ClickAsync();
        await page.Keyboard.TypeAsync("Goyette and", new() { Delay = 60 });
        await page.WaitForTimeoutAsync(1_500);
        await Assertions.Expect(picker).ToHaveValueAsync("Goyette and");

        await picker.FillAsync(string.Empty);
        await page.Locator(".mud-popover-open .mud-list-item").First.WaitForAsync();
        await page.Keyboard.TypeAsync(name);
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(picker).ToHaveValueAsync(new System.Text.RegularExpressions.Regex($"^{System.Text.RegularExpressions.Regex.Escape(name)} · KH-"));
    }

    private async Task AwayAsync(string form, string end)
    {
        string person = end == "reset" ? "sales1" : "sales2";
        await using var line = new SlowLine(portal.Server.Address);
        await using BrowserWindow window = await portal.SignInAsync(person);
        IPage page = window.Page;
        (ILocator field, ILocator save) = await OpenAsync(window, line, form, end, person);
        await field.PressSequentiallyAsync($"第一段{end}。");

        window.LosesItsNode = true;
        line.Hold();
        Task hung = Task.Delay(8_000, Cancel);
        await page.Locator($"{Banner}[data-silent]").WaitForAsync();
        await field.PressSequentiallyAsync("客户要求十二月底前交货。", new() { Delay = 30 });
        await hung;
        if (end == "reset")
        {
            line.Reset();
        }
        else
        {
            line.Release();
        }

        string whole = $"第一段{end}。客户要求十二月底前交货。";
        await Assertions.Expect(page.Locator(Banner)).ToHaveCountAsync(0);
        await Assertions.Expect(field).ToHaveValueAsync(whole);
        await save.ClickAsync();
        await SavedAsync(whole, form);
    }

    private async Task OfflineAsync(string form, bool reloaded)
    {
        string person = reloaded ? "sales3" : "sales4";
        await using var line = new SlowLine(portal.Server.Address);
        await using BrowserWindow window = await portal.SignInAsync(person);
        IPage page = window.Page;
        (ILocator field, ILocator save) = await OpenAsync(window, line, form, $"{reloaded}", person);
        await field.PressSequentiallyAsync($"和{person}的采购谈了货架，他想要");

        window.LosesItsNode = true;
        await page.Context.SetOfflineAsync(true);
        line.Reset();
        await page.Locator(Banner).WaitForAsync();
        await field.PressSequentiallyAsync("百分之五的折扣。", new() { Delay = 30 });
        await Task.Delay(45_000, Cancel);
        await page.Context.SetOfflineAsync(false);

        await Assertions.Expect(page.Locator(Banner)).ToHaveCountAsync(0);
        if (reloaded)
        {
            await page.ReloadAsync();
        }

        string whole = $"和{person}的采购谈了货架，他想要百分之五的折扣。";
        await Assertions.Expect(field).ToHaveValueAsync(whole);
        await save.ClickAsync();
        await SavedAsync(whole, form);
    }

    private async Task<(ILocator Field, ILocator Save)> OpenAsync(BrowserWindow window, SlowLine line, string form, string name, string person = "sales1")
    {
        IPage page = window.Page;
        if (form == "capture")
        {
            await page.GotoAsync(new Uri(line.Address, "/intents/new").ToString());
            await page.GetByTestId("quick-add").ClickAsync();
            await page.GetByTestId("new-customer-name").FillAsync($"断线{name}有限公司");
            await page.GetByTestId("subject").FillAsync($"断线 {name}");
            await window.ChooseFirstAsync(page.GetByTestId("source"));
            return (page.GetByTestId("content"), page.GetByTestId("save"));
        }

        string code = await FirstIntentAsync(person);
        await page.GotoAsync(new Uri(line.Address, $"/intents/{code}?do=FollowUp").ToString());
        return (page.GetByTestId("action-text"), page.GetByTestId("action-save"));
    }

    private async Task SavedAsync(string text, string form) => await Eventually.UntilAsync($"'{text}' is saved", async () =>
    {
        await using PortalDbContext context = await OpenAsync();
        return form == "capture"
            ? await context.Intents.AnyAsync(i => i.Content == text, Cancel)
            : await context.FollowUps.AnyAsync(f => f.Content == text, Cancel);
    });

    private async Task<string> FirstIntentAsync(string person)
    {
        await using PortalDbContext context = await OpenAsync();
        return await (
            from intent in context.Intents
            join owner in context.People on intent.OwnerId equals owner.Id
            where owner.UserName == person && intent.Status == IntentStatus.FollowingUp
            orderby intent.Number
            select intent.Code).FirstAsync(Cancel);
    }

    private async Task<string> FirstCustomerAsync()
    {
        await using PortalDbContext context = await OpenAsync();
        return await context.Customers.Where(c => !c.IsDeactivated).OrderBy(c => c.Number).Select(c => c.Name).FirstAsync(Cancel);
    }

    private Task<PortalDbContext> OpenAsync() => portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
}
