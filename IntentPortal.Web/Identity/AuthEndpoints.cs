using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace IntentPortal.Web.Identity;

/// <summary>The endpoints that start a sign-in and sign out.</summary>
public static class AuthEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapAuth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(AuthPaths.Login, LoginAsync).AllowAnonymous();
        endpoints.MapPost(AuthPaths.Logout, LogoutAsync).AllowAnonymous();
        return endpoints;
    }

    private static async Task<IResult> LoginAsync(HttpContext context, ProviderDirectory provider, ILogger<ProviderDirectory> logger, string? returnUrl, bool other = false)
    {
        var target = AuthPaths.Local(returnUrl);
        if (!other && context.User.Identity is { IsAuthenticated: true })
        {
            return Results.LocalRedirect(target);
        }

        if (await provider.FindAsync(context.RequestAborted) is null)
        {
            return Results.LocalRedirect(AuthPaths.FailedFor(SignInFailure.Unavailable, target));
        }

        try
        {
            await context.ChallengeAsync(
                OpenIdConnectDefaults.AuthenticationScheme,
                new OpenIdConnectChallengeProperties { RedirectUri = target, Prompt = other ? OpenIdConnectPrompt.Login : null });
            return Results.Empty;
        }
        catch (Exception exception) when (exception is OpenIdConnectProtocolException or HttpRequestException)
        {
            // A provider with pushed authorization requests can refuse the request before the browser is redirected.
            logger.LogError(exception, "The identity provider refused to begin a sign-in");
            return Results.LocalRedirect(AuthPaths.FailedFor(SignInFailures.Of(exception), target));
        }
    }

    private static async Task<IResult> LogoutAsync(HttpContext context, IAntiforgery antiforgery, SessionGate gate, ProviderDirectory provider)
    {
        if (context.User.Identity is not { IsAuthenticated: true })
        {
            return Results.LocalRedirect(AuthPaths.SignedOut);
        }

        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        string? sealedToken = context.User.SessionId() is { } session ? await gate.EndAsync(session, context.RequestAborted) : null;

        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);

        // The end-session endpoint is an optional part of OpenID Connect.
        var configuration = await provider.FindAsync(context.RequestAborted);
        if (string.IsNullOrEmpty(configuration?.EndSessionEndpoint))
        {
            return Results.LocalRedirect($"{AuthPaths.SignedOut}?here=true");
        }

        // A parameter and not an item, because items become part of the state that is sent to the provider and back.
        var properties = new AuthenticationProperties { RedirectUri = AuthPaths.SignedOut };
        properties.SetParameter(PortalOpenIdConnectEvents.EndedToken, sealedToken);
        return Results.SignOut(properties, [OpenIdConnectDefaults.AuthenticationScheme]);
    }
}
