using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace IntentPortal.Web.Identity;

/// <summary>Reads from a failed sign-in what to tell the person.</summary>
public static class SignInFailures
{
    /// <summary>The kind of failure behind an exception of the sign-in.</summary>
    public static SignInFailure Of(Exception? exception) => exception switch
    {
        SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenInvalidLifetimeException => SignInFailure.Clock,
        HttpRequestException or TaskCanceledException => SignInFailure.Unavailable,
        OpenIdConnectProtocolException or CryptographicException or SecurityTokenException => SignInFailure.Refused,
        // The handler has no type of its own for these two; a state that cannot be read is one from before a restart or
        // from elsewhere.
        AuthenticationFailureException e when e.Message.Contains("Correlation", StringComparison.Ordinal) || e.Message.Contains("State", StringComparison.Ordinal) => SignInFailure.Expired,
        { InnerException: { } inner } => Of(inner),
        _ => SignInFailure.Refused,
    };
}
