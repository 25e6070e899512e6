using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace IntentPortal.Web.Identity;

/// <summary>The provider's discovery document, cached by the handler and fetched when needed.</summary>
public sealed class ProviderDirectory(IOptionsMonitor<OpenIdConnectOptions> options, ILogger<ProviderDirectory> logger)
{
    /// <summary>The configuration, or null while the provider cannot be reached.</summary>
    public async Task<OpenIdConnectConfiguration?> FindAsync(CancellationToken cancel)
    {
        var handler = options.Get(OpenIdConnectDefaults.AuthenticationScheme);
        try
        {
            return await handler.ConfigurationManager!.GetConfigurationAsync(cancel);
        }
        catch (Exception exception) when (exception is InvalidOperationException or HttpRequestException or IOException)
        {
            logger.LogError(exception, "The identity provider {Authority} cannot be reached or its configuration cannot be read", handler.Authority);
            return null;
        }
    }
}
