using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace IntentPortal.Web.Identity;

/// <summary>
/// Seals the id token with which a session began, to be kept in the session's row until the sign-out: the cookie stays
/// small however many groups the provider writes into the token, and whoever reads the database cannot use it.
/// </summary>
public sealed class IdTokenSeal(IDataProtectionProvider protection, ILogger<IdTokenSeal> logger)
{
    // Room for some two thousand groups; without the token signing out works all the same, but the provider may ask
    // whether it is meant.
    private const int LongestToken = 128 * 1024;

    private readonly IDataProtector protector = protection.CreateProtector("IntentPortal.IdToken");

    /// <summary>The token sealed; null when there is none, or one that is too large to be kept.</summary>
    public string? Close(string? idToken)
    {
        if (idToken is { Length: > LongestToken })
        {
            logger.LogWarning("An id token of {Length} characters is not kept; signing out will not name it to the provider", idToken.Length);
            return null;
        }

        return idToken is null ? null : protector.Protect(idToken);
    }

    /// <summary>The token; null when there is none, or none that a key of today opens.</summary>
    public string? Open(string? sealedToken)
    {
        try
        {
            return sealedToken is null ? null : protector.Unprotect(sealedToken);
        }
        catch (CryptographicException fault)
        {
            logger.LogWarning(fault, "The id token of a session could not be opened; signing out does not name it to the provider");
            return null;
        }
    }
}
