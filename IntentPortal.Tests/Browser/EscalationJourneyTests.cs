using System.Globalization;
using System.Text.RegularExpressions;
using IntentPortal.Domain.Administration;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.FollowUps;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>From a promise that falls due to the notification of the person who made it.</summary>
public class EscalationJourneyTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    [Fact]
    public async Task A_promise_that_falls_due_rings_the_bell_of_the_open_page_and_is_read_for_good_once_it_is_opened()
    {
        // The demo company has its own promises that fall due today.
        await ClimbAsync();
        await using BrowserWindow sales = await portal.SignInAsync("sales1", "en-US");
        IPage page = sales.Page;
        await sales.GoAsync("/intents");
        ILocator bell = page.GetByTestId("notifications").GetByRole(AriaRole.Button);
        int unread = await UnreadAsync();

        string code = await PromiseForTodayAsync();
        await ClimbAsync();

        await Assertions.Expect(bell).ToHaveAttributeAsync("aria-label", Unread(unread + 1));
        await bell.ClickAsync();
        ILocator told = page.GetByTestId("notification").Filter(new() { HasTextRegex = new Regex($"Follow-up of {code} .* is due today", RegexOptions.None, TimeSpan.FromSeconds(1)) });
        await Assertions.Expect(told).ToContainTextAsync("unread");
        await told.ClickAsync();
        await page.GetByTestId("intent-content").WaitForAsync();
        Assert.EndsWith($"/intents/{code}", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);

        await Assertions.Expect(bell).ToHaveAttributeAsync("aria-label", Unread(unread));
        await page.ReloadAsync();
        await Assertions.Expect(bell).ToHaveAttributeAsync("aria-label", Unread(unread));
        await bell.ClickAsync();
        await Assertions.Expect(told).ToBeVisibleAsync();
        await Assertions.Expect(told).Not.ToContainTextAsync("unread");
    }

    private Task<int> ClimbAsync() => portal.Server.Services.GetRequiredService<Escalations>().ClimbAsync(TestContext.Current.CancellationToken);

    private static Regex Unread(int count) => new(count == 0 ? "^[^0-9]*$" : $"\\b{count.ToString(CultureInfo.InvariantCulture)}\\b", RegexOptions.None, TimeSpan.FromSeconds(1));

    private async Task<int> UnreadAsync()
    {
        IServiceProvider services = portal.Server.Services;
        await using PortalDbContext context = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        Guid sales = await context.People.Where(p => p.UserName == "sales1").Select(p => p.Id).SingleAsync();
        return (await services.GetRequiredService<IAdministrationQueries>().NotificationsAsync(sales, 1, CancellationToken.None)).Unread;
    }

    private async Task<string> PromiseForTodayAsync()
    {
        IServiceProvider services = portal.Server.Services;
        DateOnly today = (await services.GetRequiredService<IReferenceData>().GetAsync(CancellationToken.None)).Rules.Calendar.DayOf(DateTimeOffset.UtcNow);
        await using PortalDbContext context = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        var intent = await (
            from row in context.Intents
            join owner in context.People on row.OwnerId equals owner.Id
            where owner.UserName == "sales1" && row.Status == IntentStatus.FollowingUp && row.PromiseDueOn == null
            orderby row.Number
            select new { row.Id, row.Code, OwnerId = owner.Id }).FirstAsync();
        Outcome<Done> outcome = await services.GetRequiredService<ITransactionRunner>().RunAsSystemAsync<Done>(
            async (unit, cancel) =>
            {
                Intent found = (await unit.Intents.FindAsync(intent.Id, cancel))!;
                unit.Promises.Add(Promise.Make(unit.NewId(), SubjectType.Intent, intent.Id, intent.OwnerId, today, unit.Now).Value!);
                found.SetNextPromise(today, 0);
                return Done.Instance;
            },
            CancellationToken.None);
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        return intent.Code;
    }
}
