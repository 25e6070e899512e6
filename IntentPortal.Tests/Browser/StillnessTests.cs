using System.Globalization;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>What is under the hand stays there, whatever comes in or goes above it.</summary>
public sealed class StillnessTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    private const double Tolerance = 2;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Selectable => new()
    {
        { "/intents", "main td input[type=checkbox]" },
        { "/customers", "main td input[type=checkbox]" },
        { "/intent-customers", "main td input[type=checkbox]" },
        { "/opportunities", "main td input[type=checkbox]" },
        { "/board", "[data-select]" },
    };

    [Fact]
    public async Task A_card_under_the_pointer_stays_when_others_put_cards_above_it_and_take_them_away()
    {
        // More than are rendered above and below those in sight.
        const int cards = 14;
        await using BrowserWindow window = await portal.SignInAsync("admin1");
        IPage page = window.Page;
        ILocator column = await OpenAsync(window);
        int count = await CountAsync(window);
        await column.EvaluateAsync("list => list.scrollTop = 3000");
        await window.SettleAsync();
        LocatorBoundingBoxResult list = (await column.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(list.X + 60, list.Y + 250);
        string code = await column.EvaluateAsync<string>("list => [...list.querySelectorAll('[data-code]')].find(card => card.matches(':hover')).dataset.code");
        ILocator card = column.Locator($"[data-code={code}]");
        double place = await TopAsync(card);

        Guid[] moved = await AssignUnassignedAsync(cards);
        await CountsAsync(window, count + cards);
        await window.SettleAsync();
        Assert.InRange(await TopAsync(card), place - Tolerance, place + Tolerance);

        await InvalidateAsync(moved);
        await CountsAsync(window, count);
        await window.SettleAsync();
        Assert.InRange(await TopAsync(card), place - Tolerance, place + Tolerance);
    }

    [Fact]
    public async Task A_column_at_its_top_shows_what_comes_in_unless_a_card_there_is_under_the_pointer()
    {
        await using BrowserWindow window = await portal.SignInAsync("admin1");
        IPage page = window.Page;
        ILocator column = await OpenAsync(window);
        ILocator cards = column.GetByTestId("card");
        int count = await CountAsync(window);
        await page.Mouse.MoveAsync(5, 5);

        await AssignUnassignedAsync(1);
        await CountsAsync(window, count + 1);
        await window.SettleAsync();
        Assert.Equal(0, await column.EvaluateAsync<double>("list => list.scrollTop"));

        ILocator first = column.Locator($"[data-code={await cards.First.GetAttributeAsync("data-code")}]");
        await first.HoverAsync();
        double place = await TopAsync(first);
        await AssignUnassignedAsync(1);
        await CountsAsync(window, count + 2);
        await window.SettleAsync();
        Assert.InRange(await TopAsync(first), place - Tolerance, place + Tolerance);
    }

    [Theory]
    [MemberData(nameof(Selectable))]
    public async Task The_bar_of_a_selection_moves_nothing_when_it_comes_and_goes(string list, string boxes)
    {
        await using BrowserWindow window = await portal.SignInAsync("manager1");
        IPage page = window.Page;
        await window.GoAsync(list);
        ILocator box = page.Locator(boxes).Nth(2);
        await box.WaitForAsync();
        await window.SettleAsync();
        double place = await TopAsync(box);

        await box.CheckAsync();
        ILocator bar = page.GetByTestId("bulk");
        await Assertions.Expect(bar).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.InRange(await TopAsync(box), place - Tolerance, place + Tolerance);

        await box.UncheckAsync();
        await Assertions.Expect(bar).ToHaveCountAsync(0);
        Assert.InRange(await TopAsync(box), place - Tolerance, place + Tolerance);

        // At the end of the page it also covers nothing.
        await page.EvaluateAsync("window.scrollTo(0, document.documentElement.scrollHeight)");
        double end = await page.EvaluateAsync<double>("window.scrollY");
        await box.EvaluateAsync("box => box.click()");
        await Assertions.Expect(bar).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.InRange(await page.EvaluateAsync<double>("window.scrollY"), end - Tolerance, end + Tolerance);
        await box.EvaluateAsync("box => box.click()");
        await Assertions.Expect(bar).ToHaveCountAsync(0);
        Assert.InRange(await page.EvaluateAsync<double>("window.scrollY"), end - Tolerance, end + Tolerance);
    }

    private static async Task<ILocator> OpenAsync(BrowserWindow window)
    {
        // Here what is assigned comes in at the top of its column.
        await window.GoAsync("/board?order=NewestFirst");
        await window.Page.Locator("[data-testid=board][data-listening]").WaitForAsync();
        ILocator column = window.Page.GetByTestId($"cards-{IntentStatus.FollowingUp}");
        await column.GetByTestId("card").First.WaitForAsync();
        await window.SettleAsync();
        return column;
    }

    private static async Task<int> CountAsync(BrowserWindow window) =>
        int.Parse(await window.Page.GetByTestId($"count-{IntentStatus.FollowingUp}").InnerTextAsync(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static Task CountsAsync(BrowserWindow window, int count) =>
        Assertions.Expect(window.Page.GetByTestId($"count-{IntentStatus.FollowingUp}")).ToHaveTextAsync(count.ToString("N0", CultureInfo.InvariantCulture));

    private static async Task<double> TopAsync(ILocator element) => (await element.BoundingBoxAsync())!.Y;

    // Another person gives new intents away, so that they come in at the top of the column.
    private async Task<Guid[]> AssignUnassignedAsync(int count)
    {
        Guid manager = await PersonAsync("manager1");
        var free = new CardPage(new BoardFilter { Unassigned = true }, IntentStatus.New, Take: count);
        Guid[] intents = [.. (await portal.Server.Services.GetRequiredService<IBoardQueries>().CardsAsync(manager, free, Cancel)).Select(card => card.Id)];
        Assert.Equal(count, intents.Length);
        IReadOnlyList<BulkResult> results = await portal.Server.Services.GetRequiredService<IntentService>().AssignManyAsync(manager, intents, await PersonAsync("sales1"), Cancel);
        Assert.All(results, result => Assert.Null(result.Refusal));
        return intents;
    }

    private async Task InvalidateAsync(Guid[] intents)
    {
        Guid admin = await PersonAsync("admin1");
        await using PortalDbContext context = await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
        Guid reason = await context.Reasons.Where(r => r.Use == ReasonCategory.Invalid && r.IsActive).Select(r => r.Id).FirstAsync(Cancel);
        Dictionary<Guid, long> versions = await context.Intents.Where(i => intents.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Version, Cancel);
        IReadOnlyList<BulkResult> results = await portal.Server.Services.GetRequiredService<IntentConfirmationService>().ManyAsInvalidAsync(admin, versions, reason, null, Cancel);
        Assert.All(results, result => Assert.Null(result.Refusal));
    }

    private async Task<Guid> PersonAsync(string userName)
    {
        await using PortalDbContext context = await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
        return await context.People.Where(p => p.UserName == userName).Select(p => p.Id).SingleAsync(Cancel);
    }
}
