using Microsoft.AspNetCore.Http.HttpResults;

namespace IntentPortal.Web.Identity;

/// <summary>The addresses of sign-in and sign-out.</summary>
public static class AuthPaths
{
    /// <summary>Starts a sign-in.</summary>
    public const string Login = "/auth/login";

    /// <summary>Signs out; only by POST.</summary>
    public const string Logout = "/auth/logout";

    /// <summary>Shown after signing out.</summary>
    public const string SignedOut = "/auth/signed-out";

    /// <summary>Shown when a sign-in failed.</summary>
    public const string Failed = "/auth/failed";

    /// <summary>Shown to people without any role.</summary>
    public const string NoAccess = "/no-access";

    /// <summary>The address if it is local, otherwise the start page. Prevents open redirects.</summary>
    public static string Local(string? url) => RedirectHttpResult.IsLocalUrl(url) ? url! : "/";

    /// <summary>The address of the page for a failed sign-in, with the address to return to.</summary>
    public static string FailedFor(SignInFailure failure, string? returnUrl) =>
        $"{Failed}?reason={failure}&returnUrl={Uri.EscapeDataString(Local(returnUrl))}";

    /// <summary>The address that starts a sign-in, with the local address to return to.</summary>
    public static string LoginFor(string? returnUrl) => $"{Login}?returnUrl={Uri.EscapeDataString(Local(returnUrl))}";
}
