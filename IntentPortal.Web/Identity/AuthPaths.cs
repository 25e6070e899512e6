using Microsoft.AspNetCore.Http.HttpResults;

namespace IntentPortal.Web.Identity;

/// <summary>The addresses of sign-in and sign-out.</summary>
public static class AuthPaths
{
    /// <summary>Begins a sign-in.</summary>
    public const string Login = "/auth/login";

    /// <summary>Signs out; post only.</summary>
    public const string Logout = "/auth/logout";

    /// <summary>Shown after signing out.</summary>
    public const string SignedOut = "/auth/signed-out";

    /// <summary>Shown when a sign-in did not succeed.</summary>
    public const string Failed = "/auth/failed";

    /// <summary>Shown to people to whom nothing is open.</summary>
    public const string NoAccess = "/no-access";

    /// <summary>The address if it leads to a place on this site, else the start page.</summary>
    public static string Local(string? url) => RedirectHttpResult.IsLocalUrl(url) ? url! : "/";

    /// <summary>The page that says why a sign-in failed, with the way back to where the person was going.</summary>
    public static string FailedFor(SignInFailure failure, string? returnUrl) =>
        $"{Failed}?reason={failure}&returnUrl={Uri.EscapeDataString(Local(returnUrl))}";

    /// <summary>The beginning of a sign-in that leads to a place on this site.</summary>
    public static string LoginFor(string? returnUrl) => $"{Login}?returnUrl={Uri.EscapeDataString(Local(returnUrl))}";
}
