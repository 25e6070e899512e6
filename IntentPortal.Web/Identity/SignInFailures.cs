using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace IntentPortal.Web.Identity;

/// <summary>Classifies failed sign-ins.</summary>
public static class SignInFailures
{
    /// <summary>The kind of failure for an exception.</summary>
    public static SignInFailure Of(Exception? exception) => exception switch
    {
        SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenInvalidLifetimeException => SignInFailure.Clock,
        HttpRequestException or TaskCanceledException => SignInFailure.Unavailable,
        OpenIdConnectProtocolException or CryptographicException or SecurityTokenException => SignInFailure.Refused,
        // The handler has no exception type for these two cases, so the messages are compared. An unreadable state was
        // created before a restart or by somebody else.
        AuthenticationFailureException e when e.Message.Contains("Correlation", StringComparison.Ordinal) || e.Message.Contains("State", StringComparison.Ordinal) => SignInFailure.Expired,
        { InnerException: { } inner } => Of(inner),
        _ => SignInFailure.Refused,
    };
}
