using System.Net;
using System.Text.RegularExpressions;
using IntentPortal.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;

namespace IntentPortal.Tests.Integration.Components;

public sealed partial class ShellHttpTests(PortalHost host) : IClassFixture<PortalHost>
{
    private readonly HttpClient client = host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    [Fact]
    public async Task Only_the_import_map_of_this_very_response_may_run_as_inline_script()
    {
        var response = await GetAsync("/status");
        var html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        var nonce = NonceInPolicy().Match(policy).Groups[1].Value;

        Assert.NotEmpty(nonce);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
        Assert.Contains($"<script type=\"importmap\" nonce=\"{nonce}\">", html, StringComparison.Ordinal);
        Assert.All(InlineScript().Matches(html), script => Assert.Contains("importmap", script.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_response_has_a_nonce_of_its_own()
    {
        var first = (await GetAsync("/status")).Headers.GetValues("Content-Security-Policy").Single();
        var second = (await GetAsync("/status")).Headers.GetValues("Content-Security-Policy").Single();
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task A_form_may_end_at_a_foreign_identity_provider()
    {
        await using var foreign = host.WithWebHostBuilder(builder => builder.UseSetting("Identity:Authority", "https://login.example.com/realms/sales").UseSetting("Identity:ClientId", "portal").UseSetting("Identity:ClientSecret", "test").UseSetting("Identity:RoleMap:sales", "Sales"));
        using var other = foreign.CreateClient();
        using var response = await other.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.EndsWith("form-action 'self' https://login.example.com", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/css/app.css")]
    [InlineData("/status")]
    public async Task Every_response_forbids_type_guessing(string path)
    {
        var response = await GetAsync(path);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_healthy_node_says_so(string path) => Assert.Equal(HttpStatusCode.OK, (await GetAsync(path)).StatusCode);

    [Fact]
    public async Task A_node_whose_database_is_gone_lives_but_is_not_ready()
    {
        await using var broken = new PortalHost();
        using var client = broken.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(Path.Combine(broken.DataFolder, "portal.db"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_is_never_a_success()
    {
        var response = await GetAsync("/no/such/page");
        Assert.False(response.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("zh-CN", "zh-CN", "找不到页面")]
    [InlineData("en-GB", "en-US", "Page not found")]
    [InlineData("fr", "en-US", "Page not found")]
    public async Task A_status_page_speaks_the_browsers_language(string acceptLanguage, string lang, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/status");
        request.Headers.AcceptLanguage.ParseAdd(acceptLanguage);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains($"<html lang=\"{lang}\"", html, StringComparison.Ordinal);
        Assert.Contains($"<h1>{title}</h1>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/intents?q=1", "/intents?q=1")]
    [InlineData("https://evil.example", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("", "/")]
    public async Task Choosing_a_language_is_remembered_and_leads_back_to_this_site_only(string returnUrl, string expected)
    {
        var response = await GetAsync($"/culture/set?culture=zh-CN&returnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location!.OriginalString);
        Assert.Contains(response.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("zh-CN", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/culture/set?culture=fr-FR")]
    [InlineData("/culture/set")]
    public async Task A_language_that_the_portal_does_not_speak_is_refused(string path)
    {
        var response = await GetAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    private Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex NonceInPolicy();

    [GeneratedRegex("<script(?![^>]* src=)[^>]*>")]
    private static partial Regex InlineScript();
}
