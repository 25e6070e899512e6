using System.Text.Json.Nodes;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Security;

/// <summary>Providers without optional features of the standard, or out of reach.</summary>
public sealed class ModestProviderTests
{
    [Fact]
    public async Task Signing_out_works_where_the_provider_cannot_end_sessions()
    {
        await using var provider = await ForeignProvider.StartAsync(endsSessions: false);
        await using var portal = new PortalServer();
        provider.Configure(portal, "groups", "department");
        provider.IdTokenClaims = new JsonObject { ["groups"] = "nothing-known" };
        using var browser = portal.NewBrowser();
        var page = await browser.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        using var form = new FormUrlEncodedContent(HtmlForm.HiddenFields(page));
        using var left = await browser.PostAsync(new Uri("/auth/logout", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal("/auth/signed-out?here=true", left.RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Fact]
    public async Task A_provider_that_cannot_be_reached_is_a_page_with_a_way_on()
    {
        await using var portal = new PortalServer();
        await using (var provider = await ForeignProvider.StartAsync())
        {
            provider.Configure(portal, "groups", "department");
        }

        using var browser = portal.NewBrowser();
        using var page = await browser.GetAsync(new Uri("/intents", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("/auth/failed?reason=Unavailable&returnUrl=%2Fintents", page.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Contains("/auth/login?returnUrl=%2Fintents", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
