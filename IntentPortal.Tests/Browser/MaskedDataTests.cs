using System.Text;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>
/// Data that is masked on the screen must not be sent to the browser either, neither in the HTML of a page nor in the
/// messages of its circuit.
/// </summary>
public class MaskedDataTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    private const string Sentinel = "恒温药品库监控改造";

    private static readonly string[] secrets = ["13977660451", "0755-86651902", "13455221177", "qian.heng@hengwen-pharma.example", "office@hengwen-pharma.example", "hengwen_qian_77", "梧桐北路 1187 号 6 栋", "钱衡之"];

    [Fact]
    public async Task A_designer_never_receives_masked_data()
    {
        (string intent, string customer, string suggestion) = await ConfirmedIntentAsync();
        string[] paths = ["/", "/intents", $"/intents?q={intent}", $"/intents/{intent}", "/suggestions", $"/suggestions/{suggestion}", "/customers", $"/customers/{customer}", "/contacts", "/hand-overs", "/opportunities", "/board", "/board/replay", $"/board/replay?at={DateTime.UtcNow.AddDays(-2):yyyy-MM-dd}T08:00Z&and={DateTime.UtcNow.AddMinutes(2):yyyy-MM-dd'T'HH:mm}Z", "/promises", $"/intents?q={Uri.EscapeDataString("恒温")}"];

        Heard designer = await HearAsync("designer1", paths, $"/intents/{intent}");

        Assert.True(designer.Frames > 20, $"Only {designer.Frames} messages were heard.");
        Assert.True(designer.Has(Sentinel), "The recorder does not hear what the designer sees.");
        Assert.Equal([], secrets.Where(designer.Has));

        // The same recorder must find the same data where it may be seen; otherwise finding nothing would prove
        // nothing.
        Heard owner = await HearAsync("sales1", [$"/intents/{intent}", $"/customers/{customer}"], $"/customers/{customer}");
        Assert.Equal([], secrets.Where(secret => !owner.Has(secret)));
    }

    [Fact]
    public async Task Marketing_never_receives_contact_data_of_a_customer_in_the_archive()
    {
        string customer = await ConvertedCustomerAsync();
        string[] hidden = ["13977660462", "0755-86651913", "ding.kai@kaihang-supply.example", "ding_kai_88", "湖心东路 2093 号 9 栋"];

        Heard marketing = await HearAsync("marketing1", ["/customers", $"/customers/{customer}", "/contacts", "/intents", "/board"], $"/customers/{customer}");

        Assert.True(marketing.Has("凯航物资供应有限公司"), "The recorder does not hear what marketing sees.");
        Assert.Equal([], hidden.Where(marketing.Has));
        Heard owner = await HearAsync("sales1", [], $"/customers/{customer}");
        Assert.Equal([], hidden.Where(secret => !owner.Has(secret)));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Visits all pages, searches for the secrets too, and records everything that the browser receives.
    private async Task<Heard> HearAsync(string userName, IReadOnlyList<string> paths, string last)
    {
        var heard = new Heard();
        await using BrowserWindow window = await portal.SignInAsync(userName);
        IPage page = window.Page;
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => heard.Add(frame.Binary ?? Encoding.UTF8.GetBytes(frame.Text ?? string.Empty));
        foreach (string path in paths.Append(last))
        {
            IResponse? response = await page.GotoAsync(path);
            heard.Add(await response!.BodyAsync());
            await page.Locator("h1").First.WaitForAsync();
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }

        // All characters except the last one, so that an echo of the search text does not count as a result.
        foreach (string typed in new[] { secrets[0][..^1], secrets[3][..^1], "恒温" })
        {
            await window.PressUntilAsync("Control+k", page.GetByTestId("search-text"));
            await page.GetByTestId("search-text").FillAsync(typed);
            await page.Locator("[data-testid=search-hit], .portal-search-none").First.WaitForAsync();
            await page.Keyboard.PressAsync("Escape");
            await page.GetByTestId("search-text").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }

        heard.Add(Encoding.UTF8.GetBytes(await page.ContentAsync()));
        return heard;
    }

    private async Task<string> ConvertedCustomerAsync()
    {
        IServiceProvider services = portal.Server.Services;
        await using PortalDbContext context = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
        Guid sales = await context.People.Where(p => p.UserName == "sales1").Select(p => p.Id).SingleAsync(Cancel);
        Guid source = await context.Sources.Where(s => s.IsActive).OrderBy(s => s.Order).Select(s => s.Id).FirstAsync(Cancel);
        var details = new CustomerDetails { Name = "凯航物资供应有限公司", Phone = "0755-86651913", Address = "湖心东路 2093 号 9 栋", SourceId = source };
        Outcome<CustomerRef> added = await services.GetRequiredService<CustomerService>().AddAsync(
            sales, new QuickAddCustomer(details, [new ContactDetails { Name = "丁凯", Mobile = "13977660462", Email = "ding.kai@kaihang-supply.example", WeChat = "ding_kai_88", IsPrimary = true }], Distinct: new DistinctStatement(null, [])), Cancel);
        Assert.True(added.Succeeded, added.Refusal?.ToString());
        Outcome<CustomerRef> converted = await services.GetRequiredService<ConversionService>().ConvertAsync(
            sales, new ConvertCustomer(added.Value.Id, 1, "需求明确。", details, sales, [], null, new DistinctStatement(null, [])), Cancel);
        Assert.True(converted.Succeeded, converted.Refusal?.ToString());
        return added.Value.Code;
    }

    private async Task<(string Intent, string Customer, string Suggestion)> ConfirmedIntentAsync()
    {
        IServiceProvider services = portal.Server.Services;
        await using PortalDbContext context = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
        Guid sales = await context.People.Where(p => p.UserName == "sales1").Select(p => p.Id).SingleAsync(Cancel);
        Guid designer = await context.People.Where(p => p.UserName == "designer1").Select(p => p.Id).SingleAsync(Cancel);
        Guid source = await context.Sources.Where(s => s.IsActive).OrderBy(s => s.Order).Select(s => s.Id).FirstAsync(Cancel);
        Guid product = await context.Products.Where(p => p.IsActive).OrderBy(p => p.Order).Select(p => p.Id).FirstAsync(Cancel);
        var newCustomer = new QuickAddCustomer(
            new CustomerDetails { Name = "恒温医药流通有限公司", Phone = secrets[1], Email = secrets[4], Address = secrets[6] },
            [new ContactDetails { Name = secrets[7], Mobile = secrets[0], Phone = secrets[2], Email = secrets[3], WeChat = secrets[5], IsPrimary = true }],
            Distinct: new DistinctStatement(null, []));
        Outcome<IntentRef> captured = await services.GetRequiredService<IntentService>().CaptureAsync(
            sales, new CaptureIntent(Guid.NewGuid(), new IntentDetails { Subject = Sentinel, Content = "温度越界时要电话通知。", SourceId = source }, null, newCustomer, sales, null, []), Cancel);
        Assert.True(captured.Succeeded, captured.Refusal?.ToString());
        Guid contact = await context.Contacts.Where(c => c.Name == secrets[7]).Select(c => c.Id).FirstAsync(Cancel);
        Outcome<IntentRef> followed = await services.GetRequiredService<IntentFollowUpService>().RecordAsync(
            sales, new RecordFollowUp(captured.Value.Id, contact, FollowUpMethod.Phone, DateTimeOffset.UtcNow.AddMinutes(-5), "要求电话通知。", null, []), Cancel);
        Assert.True(followed.Succeeded, followed.Refusal?.ToString());
        long version = await context.Intents.Where(i => i.Id == captured.Value.Id).Select(i => i.Version).SingleAsync(Cancel);
        Outcome<IntentRef> confirmed = await services.GetRequiredService<IntentConfirmationService>().AsSuggestionAsync(
            sales, new ConfirmSuggestion(captured.Value.Id, version, null, designer, product, "越界电话通知", null, DemandImportance.Important), Cancel);
        Assert.True(confirmed.Succeeded, confirmed.Refusal?.ToString());
        string customer = await context.Intents.Where(i => i.Id == captured.Value.Id).Join(context.Customers, i => i.CustomerId, c => c.Id, (_, c) => c.Code).SingleAsync(Cancel);
        string suggestion = await context.Suggestions.OrderByDescending(s => s.Number).Select(s => s.Code).FirstAsync(Cancel);
        return (captured.Value.Code, customer, suggestion);
    }

    /// <summary>Everything that a browser received.</summary>
    private sealed class Heard
    {
        private readonly Lock gate = new();
        private readonly List<byte[]> pieces = [];

        public int Frames { get; private set; }

        public void Add(byte[] piece)
        {
            lock (gate)
            {
                pieces.Add(piece);
                Frames++;
            }
        }

        // HTML pages encode non-ASCII characters as references; circuit messages do not.
        public bool Has(string text)
        {
            byte[] plain = Encoding.UTF8.GetBytes(text);
            byte[] referred = Encoding.ASCII.GetBytes(System.Text.Encodings.Web.HtmlEncoder.Default.Encode(text));
            lock (gate)
            {
                return pieces.Exists(piece => piece.AsSpan().IndexOf(plain) >= 0 || piece.AsSpan().IndexOf(referred) >= 0);
            }
        }
    }
}
