using System.Security.Claims;
using IntentPortal.Infrastructure.DemoData;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace IntentPortal.Web.Identity.Development;

/// <summary>The user interface endpoints of the development provider. OpenIddict implements the protocol.</summary>
public static class DevelopmentProviderEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapDevelopmentProvider(this IEndpointRouteBuilder endpoints)
    {
        var provider = endpoints.MapGroup(string.Empty).AllowAnonymous();
        provider.MapGet(DevelopmentProvider.Authorize, (Delegate)AuthorizeAsync);
        provider.MapGet(DevelopmentProvider.EndSession, (Delegate)EndSessionAsync);
        provider.MapGet(DevelopmentProvider.Login, ShowPeople);
        provider.MapPost(DevelopmentProvider.Login, SignInAsync);
        return endpoints;
    }

    private static async Task<IResult> AuthorizeAsync(HttpContext context)
    {
        var request = context.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("OpenIddict did not read the request.");
        var session = await context.AuthenticateAsync(DevelopmentProvider.Scheme);
        var person = DemoPeople.All.FirstOrDefault(person => person.UserName == session.Principal?.Identity?.Name);
        if (person is null || request.HasPromptValue(PromptValues.Login))
        {
            var again = context.Request.Query.Where(part => part.Key != Parameters.Prompt);
            return Results.LocalRedirect(QueryHelpers.AddQueryString(DevelopmentProvider.Login, "returnUrl", QueryHelpers.AddQueryString(DevelopmentProvider.Authorize, again)));
        }

        return Results.SignIn(PrincipalOf(person, request.GetScopes()), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static async Task<IResult> EndSessionAsync(HttpContext context)
    {
        await context.SignOutAsync(DevelopmentProvider.Scheme);
        return Results.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }

    private static RazorComponentResult<DemoSignInPage> ShowPeople(string? returnUrl) =>
        new(new Dictionary<string, object?> { [nameof(DemoSignInPage.ReturnUrl)] = ReturnTo(returnUrl) });

    private static async Task<IResult> SignInAsync(HttpContext context, [FromForm] string userName, [FromForm] string? returnUrl)
    {
        if (!DemoPeople.All.Any(person => person.UserName == userName))
        {
            return Results.BadRequest();
        }

        var identity = new ClaimsIdentity([new Claim(Claims.Name, userName)], DevelopmentProvider.Scheme, Claims.Name, Claims.Role);
        await context.SignInAsync(DevelopmentProvider.Scheme, new ClaimsPrincipal(identity));
        return Results.LocalRedirect(ReturnTo(returnUrl));
    }

    private static string ReturnTo(string? returnUrl) =>
        returnUrl?.StartsWith(DevelopmentProvider.Authorize + "?", StringComparison.Ordinal) == true ? returnUrl : "/";

    private static ClaimsPrincipal PrincipalOf(DemoPerson person, IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, person.UserName)
            .SetClaim(Claims.PreferredUsername, person.UserName)
            .SetClaim(Claims.Name, person.Name)
            .SetClaim(Claims.Email, person.Email)
            .SetClaim(DevelopmentProvider.DepartmentClaim, person.DepartmentCode)
            .SetClaims(DevelopmentProvider.RoleClaim, [.. RoleMap.Names.Where(role => person.Roles.HasFlag(RoleMap.RoleNamed(role)))]);
        identity.SetScopes(scopes);
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        return new ClaimsPrincipal(identity);
    }
}
