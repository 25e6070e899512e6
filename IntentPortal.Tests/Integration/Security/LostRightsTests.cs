using System.Net;
using IntentPortal.Domain.Kernel;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Security;

/// <summary>Removed rights take effect in signed-in browsers.</summary>
public sealed class LostRightsTests : IAsyncDisposable
{
    private readonly PortalServer portal = new() { Settings = { ["Identity:RequestCheckInterval"] = "00:00:00" } };

    [Fact]
    public async Task Without_any_role_left_only_the_page_that_says_so_remains_until_a_role_comes_back()
    {
        using var browser = await portal.SignInAsync("sales1");
        await portal.DemoPersonAsync("sales1", person => person.SetRoles(Roles.None));
        Assert.Equal("/no-access", await WhereToAsync(browser, "/intents"));

        await portal.DemoPersonAsync("sales1", person => person.SetRoles(Roles.Marketing));
        Assert.Equal("/", await WhereToAsync(browser, "/no-access"));
    }

    [Fact]
    public async Task A_deactivated_person_is_out_at_once_and_a_new_sign_in_says_why()
    {
        using var browser = await portal.SignInAsync("sales2");
        var person = await portal.DemoPersonAsync("sales2", person => person.Deactivate());
        using var page = await browser.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        var html = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal("/no-access", page.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains(person.Name, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_made_up_address_of_the_page_shows_no_foreign_words()
    {
        using var browser = portal.NewBrowser();
        var html = await browser.GetStringAsync(new Uri("/no-access?who=Call%20555-1234", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("555", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_withheld_here_does_not_come_back_with_the_next_sign_in()
    {
        using var first = await portal.SignInAsync("admin1");
        await portal.DemoPersonAsync("admin1", person => person.SetRoles(Roles.Sales));
        using var second = await portal.SignInAsync("admin1");
        Assert.Equal(Roles.None, (await portal.DemoPersonAsync("admin1")).Roles & Roles.Administrator);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    private static async Task<string> WhereToAsync(HttpClient browser, string path)
    {
        using var page = await browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return page.RequestMessage!.RequestUri!.AbsolutePath;
    }
}
