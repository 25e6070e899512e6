using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace IntentPortal.Web.Identity.Development;

/// <summary>
/// Registers the portal as a client of the embedded provider, for every origin that a browser uses. The port is only
/// known when the server runs.
/// </summary>
public sealed class DevelopmentProviderClient(IServiceScopeFactory scopes) : IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1);
    private readonly HashSet<string> origins = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Allows redirects to this origin.</summary>
    public async Task RegisterAsync(string origin, CancellationToken cancel)
    {
        await oneAtATime.WaitAsync(cancel);
        try
        {
            if (origins.Contains(origin))
            {
                return;
            }

            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DevelopmentProviderContext>().Database.EnsureCreatedAsync(cancel);
            var clients = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
            var client = Describe([.. origins, origin]);
            if (await clients.FindByClientIdAsync(DevelopmentProvider.ClientId, cancel) is { } known)
            {
                await clients.UpdateAsync(known, client, cancel);
            }
            else
            {
                await clients.CreateAsync(client, cancel);
            }

            origins.Add(origin);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private static OpenIddictApplicationDescriptor Describe(IReadOnlyCollection<string> origins)
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = DevelopmentProvider.ClientId,
            ClientType = ClientTypes.Public,
            ConsentType = ConsentTypes.Implicit,
            Permissions =
            {
                Permissions.Endpoints.Authorization,
                Permissions.Endpoints.Token,
                Permissions.Endpoints.EndSession,
                Permissions.GrantTypes.AuthorizationCode,
                Permissions.ResponseTypes.Code,
                Permissions.Scopes.Email,
                Permissions.Scopes.Profile,
                Permissions.Scopes.Roles,
            },
            Requirements = { Requirements.Features.ProofKeyForCodeExchange },
        };
        foreach (var origin in origins)
        {
            client.RedirectUris.Add(new Uri($"{origin}/signin-oidc"));
            client.PostLogoutRedirectUris.Add(new Uri($"{origin}/signout-callback-oidc"));
        }

        return client;
    }
}
