using System.Net;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.DemoData;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IntentPortal.Tests.Integration.Security;

/// <summary>Sign-in in Development, through the embedded provider and the standard OpenID Connect handler.</summary>
public sealed class DevelopmentSignInTests(PortalServer portal) : IClassFixture<PortalServer>
{
    public static TheoryData<string> UserNames => [.. DemoPeople.All.Select(person => person.UserName)];

    [Theory]
    [MemberData(nameof(UserNames))]
    public async Task Every_demo_person_signs_in_with_one_click(string userName)
    {
        using var browser = await portal.SignInAsync(userName);
        var expected = DemoPeople.All.Single(demo => demo.UserName == userName);
        var person = await portal.DemoPersonAsync(userName);

        Assert.Equal((userName, expected.Name, expected.Email, expected.Roles), (person.UserName, person.Name, person.Email, person.Roles));
        Assert.NotNull(person.LastSignInAt);
    }

    [Theory]
    [InlineData("zh-CN", "销售经理")]
    [InlineData("en-GB", "Sales manager")]
    public async Task The_list_of_people_speaks_the_browsers_language_and_says_that_it_asks_for_no_password(string language, string role)
    {
        using var browser = portal.NewBrowser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var html = WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.Contains(role, html, StringComparison.Ordinal);
        Assert.Contains("Development", html, StringComparison.Ordinal);
        Assert.All(DemoPeople.All, person => Assert.Contains($"value=\"{person.UserName}\"", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_cookie_holds_the_portals_own_claims_only()
    {
        var cookies = new CookieContainer();
        using var browser = portal.NewBrowser(cookies: cookies);
        (await PortalServer.SignInAsync(browser, "manager1", "/")).Dispose();
        var ticket = TicketIn(cookies);
        var person = await portal.DemoPersonAsync("manager1");

        Assert.Equal(["name", "pid", "role", "sid", "sub"], ticket.Principal.Claims.Select(claim => claim.Type).Order());
        Assert.Equal(person.Id, ticket.Principal.PersonId());
        Assert.True(ticket.Principal.IsInRole(nameof(Roles.SalesManager)));
        // The id token is stored in the session's row (LargeTokenTests).
        Assert.Empty(ticket.Properties.GetTokens());
        Assert.Equal(TimeSpan.FromHours(12), ticket.Properties.ExpiresUtc - ticket.Properties.IssuedUtc);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task A_sign_in_leads_back_to_this_site_only(string returnUrl)
    {
        using var browser = portal.NewBrowser();
        using var arrived = await PortalServer.SignInAsync(browser, "sales1", returnUrl);
        Assert.Equal(new Uri(portal.Address, "/"), arrived.RequestMessage!.RequestUri);
    }

    [Fact]
    public async Task Signing_out_ends_both_sessions_and_the_old_cookie_is_worth_nothing()
    {
        var cookies = new CookieContainer();
        using var browser = portal.NewBrowser(cookies: cookies);
        (await PortalServer.SignInAsync(browser, "sales2", "/")).Dispose();
        using var thief = portal.NewBrowser(followRedirects: false);
        thief.DefaultRequestHeaders.Add("Cookie", cookies.GetCookieHeader(portal.Address));
        using var before = await GetAsync(thief, "/");

        using var form = LogoutForm(cookies);
        using var left = await browser.PostAsync(new Uri("/auth/logout", UriKind.Relative), form, TestContext.Current.CancellationToken);
        using var afterwards = await GetAsync(browser, "/");
        using var stolen = await GetAsync(thief, "/");

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal("/auth/signed-out", left.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal("/idp/login", afterwards.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(HttpStatusCode.Redirect, stolen.StatusCode);
        Assert.StartsWith("/auth/login", stolen.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_site_cannot_sign_a_person_out()
    {
        using var browser = await portal.SignInAsync("sales3");
        using var nothing = new FormUrlEncodedContent([]);
        using var refused = await browser.PostAsync(new Uri("/auth/logout", UriKind.Relative), nothing, TestContext.Current.CancellationToken);
        using var home = await GetAsync(browser, "/");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("/", home.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory]
    [InlineData("/_blazor/negotiate", HttpStatusCode.Unauthorized)]
    [InlineData("/intents", HttpStatusCode.Redirect)]
    [InlineData("/nowhere", HttpStatusCode.Redirect)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/css/app.css", HttpStatusCode.OK)]
    [InlineData("/auth/signed-out", HttpStatusCode.OK)]
    [InlineData("/idp/.well-known/openid-configuration", HttpStatusCode.OK)]
    public async Task Strangers_reach_what_sign_in_needs_and_nothing_else(string path, HttpStatusCode expected)
    {
        using var browser = portal.NewBrowser(followRedirects: false);
        using var response = await GetAsync(browser, path);
        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("")]
    public async Task An_unknown_demo_person_is_refused(string userName)
    {
        using var browser = portal.NewBrowser();
        using var refused = await PortalServer.SignInAsync(browser, userName, "/");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    // Pages with the person's menu are interactive; this is the form that the circuit renders.
    private FormUrlEncodedContent LogoutForm(CookieContainer cookies)
    {
        using var scope = portal.Services.CreateScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = TicketIn(cookies).Principal };
        var tokens = scope.ServiceProvider.GetRequiredService<IAntiforgery>().GetTokens(context);
        var name = scope.ServiceProvider.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name!;
        cookies.Add(portal.Address, new Cookie(name, tokens.CookieToken, "/"));
        return new FormUrlEncodedContent([new(tokens.FormFieldName, tokens.RequestToken!)]);
    }

    private AuthenticationTicket TicketIn(CookieContainer cookies)
    {
        var options = portal.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var request = new DefaultHttpContext { Request = { Headers = { Cookie = cookies.GetCookieHeader(portal.Address) } } };
        return options.TicketDataFormat.Unprotect(options.CookieManager.GetRequestCookie(request, options.Cookie.Name!))!;
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient browser, string path) =>
        browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
