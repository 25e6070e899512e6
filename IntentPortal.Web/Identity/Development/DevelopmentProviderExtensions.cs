using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace IntentPortal.Web.Identity.Development;

/// <summary>Registers the development provider and configures the OpenID Connect handler for it.</summary>
public static class DevelopmentProviderExtensions
{
    /// <summary>Registers its services.</summary>
    public static IServiceCollection AddDevelopmentProvider(this IServiceCollection services)
    {
        services.AddSingleton<DevelopmentProviderMemory>();
        services.AddSingleton<DevelopmentProviderClient>();
        services.AddDbContext<DevelopmentProviderContext>((provider, options) => options
            .UseSqlite(provider.GetRequiredService<DevelopmentProviderMemory>().ConnectionString)
            .UseOpenIddict());
        services.AddAuthentication().AddCookie(DevelopmentProvider.Scheme, options =>
        {
            options.Cookie.Name = "IntentPortal.DevelopmentProvider";
            options.Cookie.Path = DevelopmentProvider.Path;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.LoginPath = DevelopmentProvider.Login;
        });
        services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<DevelopmentProviderContext>())
            .AddServer(Serve);
        PointPortalHere(services);
        return services;
    }

    private static void Serve(OpenIddictServerBuilder server)
    {
        server.SetIssuer(DevelopmentProvider.Issuer);
        server.SetConfigurationEndpointUris("idp/.well-known/openid-configuration")
            .SetJsonWebKeySetEndpointUris("idp/.well-known/jwks")
            .SetAuthorizationEndpointUris(DevelopmentProvider.Authorize.TrimStart('/'))
            .SetTokenEndpointUris("idp/connect/token")
            .SetUserInfoEndpointUris("idp/connect/userinfo")
            .SetEndSessionEndpointUris(DevelopmentProvider.EndSession.TrimStart('/'));
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        server.RegisterScopes(Scopes.Email, Scopes.Profile, Scopes.Roles);
        // The keys live as long as the process. Generating RSA keys would delay the first request by seconds.
        server.AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)))
            .AddSigningKey(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = Guid.NewGuid().ToString("N") });
        server.UseAspNetCore()
            .DisableTransportSecurityRequirement()
            .EnableAuthorizationEndpointPassthrough()
            .EnableEndSessionEndpointPassthrough();
    }

    private static void PointPortalHere(IServiceCollection services)
    {
        services.PostConfigure<PortalIdentityOptions>(options =>
        {
            options.ClientId = DevelopmentProvider.ClientId;
            options.ClientSecret = null;
            options.Scopes = $"{Scopes.OpenId} {Scopes.Profile} {Scopes.Email} {Scopes.Roles}";
            options.RoleClaim = DevelopmentProvider.RoleClaim;
            options.DepartmentClaim = DevelopmentProvider.DepartmentClaim;
            options.RoleMap.Clear();
        });
        services.AddScoped<DevelopmentOpenIdConnectEvents>();
        services.AddOptions<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme).Configure<IServer>((handler, server) =>
        {
            handler.EventsType = typeof(DevelopmentOpenIdConnectEvents);
            handler.Authority = OwnAddress(server) + DevelopmentProvider.Path;
            handler.RequireHttpsMetadata = false;
        });
    }

    // Evaluated at the first sign-in, because the port is only known when the server runs.
    private static string OwnAddress(IServer server)
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        var binding = BindingAddress.Parse(address);
        var host = binding.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : binding.Host;
        return $"{binding.Scheme}://{host}:{binding.Port}";
    }
}
