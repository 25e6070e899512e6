using System.Net;

namespace IntentPortal.Tests.Integration.Security;

/// <summary>
/// For any address, the response is a page, a clear refusal or "not found", and never a server error.
/// </summary>
public sealed class BadRequestTests(SignedInPortal portal) : IClassFixture<SignedInPortal>
{
    [Theory]
    [InlineData("/intents?status=Nonsense&owner=not-a-guid&page=-5&size=999999&sort=DROP&captured-from=2026-99-99")]
    [InlineData("/intents?q=%00%01%ff%fe")]
    [InlineData("/intents?q=%ed%a0%80")]
    [InlineData("/intents/%00")]
    [InlineData("/intents/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("/intents/YX-2026-999999")]
    [InlineData("/intents/..%2f..%2fetc%2fpasswd")]
    [InlineData("/suggestions/'%20OR%201=1--")]
    [InlineData("/files/not-a-guid")]
    [InlineData("/files/00000000-0000-0000-0000-000000000000")]
    [InlineData("/files/..%2F..%2Fportal.db")]
    [InlineData("/export/intents?zone=..%2f..%2fetc&sort=x&columns=Nonsense,,&q=%22%20OR%20*")]
    [InlineData("/export/intents?status=99&source=zzz&captured-from=0000-00-00")]
    [InlineData("/language/set?culture=%00&returnUrl=javascript:alert(1)")]
    public async Task A_bad_address_is_answered_without_a_fault(string path)
    {
        using HttpResponseMessage answer = await portal.Browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.True((int)answer.StatusCode < 500, $"{path}: {answer.StatusCode}");
        string body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<script>alert(1)", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_longer_than_any_page_needs_is_refused()
    {
        using HttpResponseMessage answer = await portal.Browser.GetAsync(new Uri($"/intents?q={new string('a', 20_000)}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.InRange((int)answer.StatusCode, 400, 499);
    }

    [Theory]
    [InlineData("POST", "/export/intents")]
    [InlineData("DELETE", "/files/00000000-0000-0000-0000-000000000001")]
    [InlineData("PUT", "/intents")]
    public async Task A_method_that_an_address_does_not_have_is_refused(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new StringContent("{\"a\":") };
        using HttpResponseMessage answer = await portal.Browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.InRange((int)answer.StatusCode, 400, 499);
    }

    [Theory]
    [InlineData("/files/00000000-0000-0000-0000-000000000001")]
    [InlineData("/export/intents")]
    [InlineData("/intents")]
    public async Task A_stranger_is_sent_to_the_sign_in(string path)
    {
        using HttpClient stranger = portal.Server.NewBrowser(followRedirects: false);
        using HttpResponseMessage answer = await stranger.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/auth/login", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }
}
