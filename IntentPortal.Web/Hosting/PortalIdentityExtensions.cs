using IntentPortal.Web.Identity;
using IntentPortal.Web.Identity.Development;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace IntentPortal.Web.Hosting;

/// <summary>Sign-in, sessions and the policy that everything requires a signed-in person by default.</summary>
public static class PortalIdentityExtensions
{
    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(12);

    /// <summary>
    /// Registers sign-in through the configured provider; in Development without one, through the embedded provider.
    /// Must be called after <c>AddPortalWeb</c>.
    /// </summary>
    public static WebApplicationBuilder AddPortalIdentity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<PortalIdentityOptions>()
            .Configure<IConfiguration>(PortalIdentityOptions.Read)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<PortalIdentityOptions>, PortalIdentityOptionsValidator>();
        services.AddMemoryCache();
        services.AddSingleton<AccountMapper>();
        services.AddSingleton<NoAccessTicket>();
        services.AddSingleton<IdTokenSeal>();
        services.AddSingleton<SessionGate>();
        services.AddSingleton<ProviderDirectory>();
        services.AddScoped<PortalCookieEvents>();
        services.AddScoped<PortalOpenIdConnectEvents>();
        services.AddScoped<AuthenticationStateProvider, CircuitAuthenticationStateProvider>();
        services.AddScoped<CurrentPerson>();

        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(UseSessionCookie)
            .AddOpenIdConnect();
        services.AddOptions<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme)
            .Configure<IOptions<PortalIdentityOptions>>((handler, settings) => UseProvider(handler, settings.Value));

        // Pages carry [Authorize] and use the default policy; all other endpoints get the same policy as the fallback.
        var needsRole = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(PersonPrincipal.RoleClaim).Build();
        services.AddAuthorizationBuilder().SetDefaultPolicy(needsRole).SetFallbackPolicy(needsRole);

        if (DevelopmentProvider.IsWanted(builder.Environment, builder.Configuration))
        {
            services.AddDevelopmentProvider();
        }

        return builder;
    }

    /// <summary>
    /// Adds authentication and authorization to the pipeline, and maps the sign-in and sign-out endpoints.
    /// </summary>
    public static WebApplication UsePortalIdentity(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapAuth();
        if (DevelopmentProvider.IsWanted(app.Environment, app.Configuration))
        {
            app.MapDevelopmentProvider();
        }

        return app;
    }

    private static void UseSessionCookie(CookieAuthenticationOptions options)
    {
        options.EventsType = typeof(PortalCookieEvents);
        options.CookieManager = new SchemeCookieManager();
        options.Cookie.Name = "IntentPortal";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = SessionLength;
        options.SlidingExpiration = true;
        options.LoginPath = AuthPaths.Login;
        options.ReturnUrlParameter = "returnUrl";
        options.AccessDeniedPath = AuthPaths.NoAccess;
    }

    private static void UseProvider(OpenIdConnectOptions handler, PortalIdentityOptions settings)
    {
        handler.EventsType = typeof(PortalOpenIdConnectEvents);
        handler.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        if (Uri.TryCreate(settings.Authority, UriKind.Absolute, out var authority))
        {
            handler.Authority = settings.Authority;
            handler.RequireHttpsMetadata = authority.Scheme == Uri.UriSchemeHttps;
        }

        handler.ClientId = settings.ClientId;
        handler.ClientSecret = settings.ClientSecret;
        handler.Scope.Clear();
        foreach (var scope in settings.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            handler.Scope.Add(scope);
        }

        handler.ResponseType = OpenIdConnectResponseType.Code;
        handler.UsePkce = true;

        // The response is a redirect with a query string. A form post would require SameSite=None cookies and an inline
        // script at the provider.
        handler.ResponseMode = OpenIdConnectResponseMode.Query;
        handler.CorrelationCookie.SameSite = SameSiteMode.Lax;
        handler.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        handler.NonceCookie.SameSite = SameSiteMode.Lax;
        handler.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;

        handler.MapInboundClaims = false;
        handler.GetClaimsFromUserInfoEndpoint = true;
        handler.SignedOutRedirectUri = AuthPaths.SignedOut;
        handler.BackchannelTimeout = TimeSpan.FromSeconds(15);

        // Otherwise a link on any page could sign people out.
        handler.RemoteSignOutPath = default;
    }
}
