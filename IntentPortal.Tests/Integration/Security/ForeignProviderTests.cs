using System.Net;
using System.Text.Json.Nodes;
using IntentPortal.Domain.Kernel;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Security;

/// <summary>
/// Sign-in through a provider that shares no code with the embedded one, configured only by settings.
/// </summary>
public sealed class ForeignProviderTests : IAsyncLifetime
{
    private readonly PortalServer portal = new();
    private ForeignProvider provider = default!;

    public async ValueTask InitializeAsync()
    {
        provider = await ForeignProvider.StartAsync();
        provider.Configure(portal, "realm_access.roles", "org.unit");
        portal.Settings["Identity:RoleMap:crm-sellers"] = "Sales";
        portal.Settings["Identity:RoleMap:urn:acme:leads"] = "SalesManager";
        portal.Settings["Identity:RoleMap:it"] = "administrator";
        provider.IdTokenClaims = new JsonObject
        {
            ["preferred_username"] = "mwang",
            ["name"] = "王梅",
            ["email"] = "mei.wang@acme.example",
            ["realm_access"] = new JsonObject { ["roles"] = new JsonArray("offline_access", "crm-sellers", "urn:acme:leads") },
        };
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        await provider.DisposeAsync();
    }

    private string Account => $"{provider.Issuer}|{provider.Subject}";

    [Fact]
    public async Task The_first_sign_in_creates_the_person_with_mapped_roles_and_leads_back()
    {
        using var browser = portal.NewBrowser();
        using var page = await GetAsync(browser, "/?from=bookmark");
        var person = await portal.PersonAsync(Account);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("/?from=bookmark", page.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal(("mwang", "王梅", "mei.wang@acme.example"), (person.UserName, person.Name, person.Email));
        Assert.Equal(Roles.Sales | Roles.SalesManager, person.Roles);
    }

    [Fact]
    public async Task A_later_sign_in_brings_the_person_up_to_date_without_making_another()
    {
        (await GetAsync(portal.NewBrowser(), "/")).Dispose();
        var first = await portal.PersonAsync(Account);

        provider.IdTokenClaims["name"] = "王梅 (Mei Wang)";
        provider.IdTokenClaims["preferred_username"] = "mei.wang";
        provider.IdTokenClaims["realm_access"] = new JsonObject { ["roles"] = "it" };
        (await GetAsync(portal.NewBrowser(), "/")).Dispose();
        var second = await portal.PersonAsync(Account);

        Assert.Equal(first.Id, second.Id);
        Assert.Equal("王梅 (Mei Wang)", second.Name);
        Assert.Equal(Roles.Administrator, second.Roles);
    }

    [Fact]
    public async Task Claims_that_only_userinfo_gives_count_too()
    {
        provider.IdTokenClaims = [];
        provider.UserInfoClaims = new JsonObject { ["name"] = "Jo", ["realm_access"] = new JsonObject { ["roles"] = new JsonArray("crm-sellers") } };
        (await GetAsync(portal.NewBrowser(), "/")).Dispose();
        var person = await portal.PersonAsync(Account);

        Assert.Equal(("u-1001", "Jo", Roles.Sales), (person.UserName, person.Name, person.Roles));
    }

    [Fact]
    public async Task A_new_signing_key_of_the_provider_is_found_by_itself()
    {
        (await GetAsync(portal.NewBrowser(), "/")).Dispose();
        provider.RotateKey();
        using var browser = portal.NewBrowser();

        // The first token with an unknown key makes the portal fetch the keys; the person has to try again.
        await Eventually.UntilAsync("the new key is known", async () =>
        {
            using var page = await GetAsync(browser, "/");
            return page.RequestMessage!.RequestUri!.AbsolutePath == "/";
        });
    }

    [Fact]
    public async Task Without_a_mapped_role_a_page_says_who_and_which_claim_was_looked_at()
    {
        provider.IdTokenClaims["realm_access"] = new JsonObject { ["roles"] = new JsonArray("Sales", "offline_access") };
        using var browser = portal.NewBrowser();
        using var page = await GetAsync(browser, "/");
        var html = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal("/no-access", page.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("王梅", html, StringComparison.Ordinal);
        Assert.Contains("realm_access.roles", html, StringComparison.Ordinal);
        Assert.Equal(Roles.None, (await portal.PersonAsync(Account)).Roles);
    }

    [Fact]
    public async Task Signing_out_ends_the_providers_session_with_the_id_token_it_gave()
    {
        provider.IdTokenClaims["realm_access"] = new JsonObject();
        using var browser = portal.NewBrowser();
        using var page = await GetAsync(browser, "/");
        using var form = new FormUrlEncodedContent(HtmlForm.HiddenFields(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        using var left = await browser.PostAsync(new Uri("/auth/logout", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal("/auth/signed-out", left.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(3, Assert.Single(provider.EndedSessions).Split('.').Length);
    }

    [Theory]
    [InlineData(ProviderFault.ForeignKey, "Refused")]
    [InlineData(ProviderFault.NoSignature, "Refused")]
    [InlineData(ProviderFault.WrongNonce, "Refused")]
    [InlineData(ProviderFault.WrongAudience, "Refused")]
    [InlineData(ProviderFault.WrongIssuer, "Refused")]
    [InlineData(ProviderFault.Expired, "Clock")]
    [InlineData(ProviderFault.OtherUserInfo, "Refused")]
    [InlineData(ProviderFault.Deny, "Denied")]
    [InlineData(ProviderFault.TokenEndpointDown, "Refused")]
    public async Task A_sign_in_that_cannot_be_trusted_ends_at_a_page_and_not_in_the_portal(ProviderFault misdeed, string reason)
    {
        provider.Misdeed = misdeed;
        using var browser = portal.NewBrowser();
        using var page = await GetAsync(browser, "/?q=1");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal($"/auth/failed?reason={reason}&returnUrl=%2F%3Fq%3D1", page.RequestMessage!.RequestUri!.PathAndQuery);

        provider.Misdeed = ProviderFault.None;
        using var again = await GetAsync(browser, "/?q=1");
        Assert.Equal("/?q=1", again.RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Fact]
    public async Task An_answer_that_belongs_to_another_browser_is_refused()
    {
        using var victim = portal.NewBrowser(followRedirects: false);
        using var attacker = portal.NewBrowser(followRedirects: false);
        using var begun = await GetAsync(attacker, "/auth/login");
        using var answered = await GetAsync(attacker, begun.Headers.Location!.ToString());
        using var planted = await GetAsync(victim, answered.Headers.Location!.ToString());

        Assert.StartsWith("/auth/failed?reason=Expired", planted.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.DoesNotContain(
            planted.Headers.Where(header => header.Key == "Set-Cookie").SelectMany(header => header.Value),
            cookie => cookie.StartsWith("IntentPortal=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_state_is_refused()
    {
        using var browser = portal.NewBrowser(followRedirects: false);
        using var begun = await GetAsync(browser, "/auth/login");
        using var answered = await GetAsync(browser, begun.Headers.Location!.ToString());
        using var changed = await GetAsync(browser, answered.Headers.Location!.ToString().Replace("state=", "state=x", StringComparison.Ordinal));

        Assert.StartsWith("/auth/failed?reason=Expired", changed.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_account_is_asked_for_with_prompt_login()
    {
        using var browser = portal.NewBrowser();
        (await GetAsync(browser, "/auth/login?other=true")).Dispose();
        Assert.Equal(["login"], provider.Prompts);
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient browser, string address) =>
        browser.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);
}
