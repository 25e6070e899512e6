using IntentPortal.Domain.Intents;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Browser;

/// <summary>
/// Checks every page with axe. The two classes below it run at the same time, because this takes longer than any other
/// test.
/// </summary>
public abstract class AccessibilityTests(PortalBrowser portal, string language, int width)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_is_free_of_accessibility_violations()
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

    [Fact]
    public async Task A_field_without_a_name_and_a_pale_text_are_violations()
    {
        await using BrowserWindow window = await portal.SignInAsync("sales5", language, width);
        await window.Page.EvaluateAsync("""() => document.querySelector('main').insertAdjacentHTML('beforeend', '<input /><p style="color: #ddd; background: #fff">pale</p>')""");

        IReadOnlyList<string> violations = await window.AxeAsync();

        Assert.Equal(["color-contrast", "label"], violations.Select(v => v.Split(':')[0]).Order(StringComparer.Ordinal));
    }
}

/// <inheritdoc />
public sealed class ChineseDesktopAccessibilityTests(PortalBrowser portal) : AccessibilityTests(portal, "zh-CN", 1440), IClassFixture<PortalBrowser>;

/// <inheritdoc />
public sealed class EnglishPhoneAccessibilityTests(PortalBrowser portal) : AccessibilityTests(portal, "en-US", 360), IClassFixture<PortalBrowser>;
