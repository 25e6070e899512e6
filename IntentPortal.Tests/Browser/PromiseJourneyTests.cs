using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>From a promise to its due day, and to the manager who sees who needs help.</summary>
public class PromiseJourneyTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    [Fact]
    public async Task My_day_shows_what_is_due_and_overdue_and_a_promise_kept_elsewhere_leaves_the_open_page()
    {
        (Guid sales, _) = await OnlyTheseAsync(0);
        await using BrowserWindow window = await portal.SignInAsync("sales1", "en-US");
        IPage page = window.Page;
        await window.GoAsync("/");
        DateOnly today = DateOnly.Parse(await page.EvaluateAsync<string>("new Date().toLocaleDateString('sv')"), System.Globalization.CultureInfo.InvariantCulture);
        Intent due = await PromisedAsync(sales, today, 0);
        Intent overdue = await PromisedAsync(sales, today.AddDays(-1), 1);

        await Assertions.Expect(page.GetByTestId("due-today")).ToContainTextAsync(due.Code);
        await Assertions.Expect(page.GetByTestId("due-overdue")).ToContainTextAsync(overdue.Code);
        Assert.Empty(await window.AxeAsync());

        Outcome<IntentRef> kept = await portal.Server.Services.GetRequiredService<IntentFollowUpService>().RecordAsync(
            sales, new RecordFollowUp(due.Id, null, FollowUpMethod.Phone, DateTimeOffset.UtcNow, "打过电话", null, []), Cancel);
        Assert.True(kept.Succeeded, kept.Refusal?.ToString());

        await Assertions.Expect(page.GetByTestId("due-today")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("due-overdue")).ToContainTextAsync(overdue.Code);
    }

    [Fact]
    public async Task A_manager_sees_who_needs_help()
    {
        (Guid sales, string name) = await OnlyTheseAsync(4);
        await using BrowserWindow manager = await portal.SignInAsync("manager1", "en-US");
        IPage page = manager.Page;
        await manager.GoAsync("/promises");
        ILocator row = page.GetByTestId("promise-records").GetByRole(AriaRole.Row).Filter(new() { HasText = name });
        await Assertions.Expect(row.GetByRole(AriaRole.Cell).Last).ToHaveTextAsync("4");

        await PromisedAsync(sales, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1), 4);

        await Assertions.Expect(row.GetByRole(AriaRole.Cell).Last).ToHaveTextAsync("5");
        await Assertions.Expect(row).ToContainTextAsync("needs help");
        Assert.Empty(await manager.AxeAsync());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<PortalDbContext> OpenAsync() => await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);

    // Replaces the promises of the demo company, so that the salesperson starts with this many overdue ones and no
    // others.
    private async Task<(Guid Id, string Name)> OnlyTheseAsync(int overdue)
    {
        await using PortalDbContext context = await OpenAsync();
        var sales = await context.People.Where(p => p.UserName == "sales1").Select(p => new { p.Id, p.Name }).SingleAsync(Cancel);
        await context.Promises.Where(p => p.ById == sales.Id).ExecuteDeleteAsync(Cancel);
        for (int i = 0; i < overdue; i++)
        {
            await PromisedAsync(sales.Id, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1), i);
        }

        return (sales.Id, sales.Name);
    }

    private async Task<Intent> PromisedAsync(Guid sales, DateOnly day, int place)
    {
        await using PortalDbContext context = await OpenAsync();
        Intent intent = await context.Intents.AsNoTracking()
            .Where(i => i.OwnerId == sales && i.Status == IntentStatus.FollowingUp).OrderBy(i => i.Number).Skip(place).FirstAsync(Cancel);
        Outcome<Done> outcome = await portal.Server.Services.GetRequiredService<ITransactionRunner>().RunAsSystemAsync<Done>(
            async (unit, token) =>
            {
                unit.Promises.Add(Promise.Make(unit.NewId(), SubjectType.Intent, intent.Id, sales, day, unit.Now).Value!);
                (await unit.Intents.FindAsync(intent.Id, token))!.SetNextPromise(day, 0);
                return Done.Instance;
            },
            Cancel);
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        return intent;
    }
}
