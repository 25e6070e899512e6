using System.Globalization;
using System.Text.RegularExpressions;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>
/// The replay in a real browser: moments selected by slider and to the minute, and two of them side by side.
/// </summary>
public class ReplayJourneyTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_slider_and_the_field_choose_a_moment_that_the_address_keeps()
    {
        await using BrowserWindow window = await portal.SignInAsync("admin1", "en-US");
        IPage page = window.Page;
        await window.GoAsync("/board/replay");
        await page.GetByTestId("past-one").WaitForAsync();
        string before = await page.GetByTestId("when-one").InnerTextAsync();

        await page.GetByTestId("slider-one").FillAsync("4000");
        await Assertions.Expect(page.GetByTestId("when-one")).Not.ToHaveTextAsync(before);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("[?]at=2"));
        string slid = await page.GetByTestId("past-one").GetAttributeAsync("data-at") ?? string.Empty;

        string picked = DateTime.UtcNow.AddDays(-3).ToString("yyyy-MM-dd'T'10:17", CultureInfo.InvariantCulture);
        await page.GetByTestId("moment-one").FillAsync(picked);
        await Assertions.Expect(page.GetByTestId("past-one")).Not.ToHaveAttributeAsync("data-at", slid);
        await page.ReloadAsync();

        await Assertions.Expect(page.GetByTestId("moment-one")).ToHaveValueAsync(picked);
        await Assertions.Expect(page.GetByTestId("past-one")).ToHaveAttributeAsync("data-at", new Regex(":17:00"));
        Assert.Empty(await window.AxeAsync());
    }

    [Fact]
    public async Task Two_moments_side_by_side_show_where_a_card_stood_and_in_what_it_differs()
    {
        (string code, Guid owner, DateTimeOffset at) = await PurchaseAsync();
        await using BrowserWindow window = await portal.SignInAsync("admin1", "en-US");
        IPage page = window.Page;
        await window.GoAsync($"/board/replay?at={Minute(at.AddMinutes(-1))}&owner={owner}");
        await page.GetByTestId("past-one").WaitForAsync();
        await page.GetByTestId("compare").CheckAsync();
        await page.GetByTestId("past-two").WaitForAsync();
        await window.GoAsync($"/board/replay?at={Minute(at.AddMinutes(-1))}&and={Minute(at.AddMinutes(1))}&owner={owner}");

        ILocator first = page.GetByTestId("past-one").Locator($"[data-code='{code}']");
        ILocator second = page.GetByTestId("past-two").Locator($"[data-code='{code}']");
        await Assertions.Expect(first.GetByTestId("differs")).ToContainTextAsync("At the other moment: Purchase");
        await Assertions.Expect(second.GetByTestId("differs")).ToContainTextAsync("At the other moment:");
        Assert.True(await CountAsync(page, "two", IntentStatus.Purchase) > await CountAsync(page, "one", IntentStatus.Purchase));
        Assert.Empty(await window.AxeAsync());
    }

    private static string Minute(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    private static async Task<int> CountAsync(IPage page, string key, IntentStatus column) =>
        int.Parse(await page.GetByTestId($"past-count-{key}-{column}").InnerTextAsync(), NumberStyles.AllowThousands, CultureInfo.GetCultureInfo("en-US"));

    private async Task<(string Code, Guid Owner, DateTimeOffset At)> PurchaseAsync()
    {
        await using PortalDbContext context = await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
        DateTimeOffset recent = DateTimeOffset.UtcNow.AddDays(-60);
        var found = await (
            from change in context.Changes
            join line in context.ChangeLines on change.Id equals line.ChangeId
            join intent in context.Intents on line.RecordId equals intent.Id
            where line.Kind == ChangeKind.ConfirmedAsPurchase && change.At > recent && intent.Status == IntentStatus.Purchase && intent.OwnerId != null && intent.StageEnteredAt == change.At
            orderby change.At descending
            select new { intent.Code, Owner = intent.OwnerId!.Value, change.At }).FirstAsync(Cancel);
        return (found.Code, found.Owner, found.At);
    }
}
