using IntentPortal.Domain.Intents;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Browser;

/// <summary>Checks every page with axe, in Chinese on a desktop and in English on a phone.</summary>
public sealed class AccessibilityTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-CN", 1440)]
    [InlineData("en-US", 360)]
    public async Task Every_page_is_free_of_accessibility_violations(string language, int width)
    {
        await using PortalDbContext context = await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
        Guid person = await context.People.Where(p => p.UserName == "sales5").Select(p => p.Id).SingleAsync(Cancel);
        string intent = await context.Intents.Where(i => i.OwnerId == person && (i.Status == IntentStatus.New || i.Status == IntentStatus.FollowingUp)).Select(i => i.Code).FirstAsync(Cancel);
        string suggestion = await context.Suggestions.Select(s => s.Code).FirstAsync(Cancel);

        await using BrowserWindow sales = await portal.SignInAsync("sales5", language, width);
        await sales.AssertAccessibleAsync(
            "/", "/promises", "/hand-overs", "/board", "/board?lanes=Owner", $"/board?card={intent}", "/board/replay", "/intents", "/intents/new", $"/intents/{intent}", "/suggestions",
            "/opportunities", "/opportunities?view=board", "/not-found", "/auth/signed-out", "/auth/failed", "/idp/login");
        await using BrowserWindow designer = await portal.SignInAsync("designer1", language, width);
        await designer.AssertAccessibleAsync($"/suggestions/{suggestion}");
        await using BrowserWindow admin = await portal.SignInAsync("admin1", language, width);
        await admin.AssertAccessibleAsync(
            "/customers/duplicates", "/admin", "/admin/sources", "/admin/products", "/admin/industries", "/admin/regions", "/admin/reasons", "/admin/fields", "/admin/departments",
            "/admin/people", "/admin/recycle-bin", "/admin/ledger", "/admin/rules", "/admin/settings");
    }
}
