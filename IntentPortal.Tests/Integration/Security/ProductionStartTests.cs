using IntentPortal.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Options;

namespace IntentPortal.Tests.Integration.Security;

/// <summary>Outside Development, nobody can sign in as a demo person.</summary>
public sealed class ProductionStartTests
{
    [Theory]
    [InlineData("Production", null)]
    [InlineData("Staging", null)]
    [InlineData("Production", "https://portal.example.com/idp")]
    public async Task The_portal_does_not_start_with_the_embedded_provider(string environment, string? authority)
    {
        await using var portal = new PortalServer { Settings = { ["Identity:ClientId"] = "portal", [WebHostDefaults.EnvironmentKey] = environment } };
        if (authority is not null)
        {
            portal.Settings["Identity:Authority"] = authority;
        }

        var refusal = Assert.Throws<OptionsValidationException>(() => portal.Address);
        Assert.StartsWith("Identity:Authority", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("embedded demo provider", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_provider_is_configured_the_embedded_one_is_not_there()
    {
        await using var provider = await ForeignProvider.StartAsync();
        await using var portal = new PortalServer();
        provider.Configure(portal, "roles", "department");
        using var browser = portal.NewBrowser(followRedirects: false);
        foreach (var path in new[] { "/idp/login", "/idp/.well-known/openid-configuration", "/idp/connect/authorize" })
        {
            using var response = await browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.StartsWith("/auth/login", response.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
        }
    }
}
