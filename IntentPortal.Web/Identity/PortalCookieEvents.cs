using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace IntentPortal.Web.Identity;

/// <summary>
/// Checks the cookie of every request against its session, and redirects people without a session to the sign-in.
/// </summary>
public sealed class PortalCookieEvents(SessionGate gate) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var user = context.Principal!;
        var viewer = user.SessionId() is { } session ? await gate.CheckAsync(session, context.HttpContext.RequestAborted) : null;
        if (viewer is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
        }
        else if (!user.Agrees(viewer))
        {
            context.ReplacePrincipal(PersonPrincipal.Create(user.SessionId()!.Value, viewer));
            context.ShouldRenew = true;
        }
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) =>
        Answer(context, StatusCodes.Status401Unauthorized, context.RedirectUri);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) =>
        Answer(context, StatusCodes.Status403Forbidden, context.HttpContext.User.HasAnyRole() ? null : AuthPaths.NoAccess);

    // Only page requests are redirected. Requests of the circuit and posts get the bare status code.
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status, string? elsewhere)
    {
        var request = context.Request;
        if (elsewhere is not null && HttpMethods.IsGet(request.Method) && !request.Path.StartsWithSegments("/_blazor"))
        {
            context.Response.Redirect(elsewhere);
        }
        else
        {
            context.Response.StatusCode = status;
        }

        return Task.CompletedTask;
    }
}
