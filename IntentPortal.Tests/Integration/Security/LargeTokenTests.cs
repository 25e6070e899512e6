using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Integration.Security;

/// <summary>
/// A person in very many groups can sign in and out behind our nginx.conf, because the provider's token is stored in
/// the session's row and not in the cookie.
/// </summary>
public sealed partial class LargeTokenTests : IAsyncLifetime
{
    private const int Groups = 500;

    private readonly PortalServer portal = new();
    private readonly ReverseProxy proxy = new();
    private readonly CookieContainer cookies = new();
    private ForeignProvider provider = default!;
    private HttpClient browser = default!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        provider = await ForeignProvider.StartAsync();
        provider.Configure(portal, "realm_access.roles", "org.unit");
        portal.Settings["Identity:RoleMap:crm-sellers"] = "Sales";
        provider.IdTokenClaims = new JsonObject
        {
            ["name"] = "王梅",
            ["realm_access"] = new JsonObject { ["roles"] = new JsonArray("crm-sellers") },
            ["groups"] = new JsonArray([.. Enumerable.Range(0, Groups).Select(_ => (JsonNode)Guid.NewGuid().ToString())]),
        };
        await proxy.StartAsync(portal.Address);
        browser = new HttpClient(new HttpClientHandler { CookieContainer = cookies, MaxAutomaticRedirections = 12 }) { BaseAddress = proxy.Address };
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await proxy.DisposeAsync();
        await portal.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task A_person_in_500_groups_signs_in_through_nginx_with_a_small_cookie_and_out_at_both_ends()
    {
        using HttpResponseMessage page = await browser.GetAsync(new Uri("/?from=bookmark", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("/?from=bookmark", page.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.InRange(cookies.GetCookies(proxy.Address).Where(c => c.Name.StartsWith("IntentPortal", StringComparison.Ordinal)).Sum(c => c.Name.Length + c.Value.Length), 100, 1500);
        string sealedToken = Assert.Single(await TokensAsync())!;

        // A person without a role gets the sign-out form on a page without a circuit.
        provider.IdTokenClaims["realm_access"] = new JsonObject();
        string plain = await browser.GetStringAsync(new Uri("/auth/login?other=true", UriKind.Relative), Cancel);
        using var form = new FormUrlEncodedContent(HtmlForm.HiddenFields(plain));
        using HttpResponseMessage leaving = await browser.PostAsync(new Uri("/auth/logout", UriKind.Relative), form, Cancel);
        string posted = await leaving.Content.ReadAsStringAsync(Cancel);
        Assert.Equal($"{provider.Issuer}/bye", Action().Match(posted).Groups[1].Value);
        using var message = new FormUrlEncodedContent(HtmlForm.HiddenFields(posted));
        using HttpResponseMessage left = await browser.PostAsync(new Uri($"{provider.Issuer}/bye"), message, Cancel);

        Assert.Equal("/auth/signed-out", left.RequestMessage!.RequestUri!.AbsolutePath);
        string hint = Assert.Single(provider.EndedSessions);
        Assert.Equal(3, hint.Split('.').Length);
        Assert.True(hint.Length > Groups * 36);
        Assert.DoesNotContain(hint.Split('.')[1], sealedToken, StringComparison.Ordinal);
        Assert.Single(await TokensAsync(), token => token is null);
        using HttpResponseMessage after = await browser.GetAsync(new Uri("/auth/login", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    private async Task<List<string?>> TokensAsync()
    {
        await using PortalDbContext context = await portal.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(Cancel);
        return await context.SignInSessions.Select(s => s.SealedToken).ToListAsync(Cancel);
    }

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]*)\"")]
    private static partial Regex Action();
}
