using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace IntentPortal.Web.Identity;

/// <summary>
/// Encrypts the id token, which is stored in the session's row until sign-out. The cookie stays small however many
/// groups the token contains, and somebody who reads the database cannot use the token.
/// </summary>
public sealed class IdTokenSeal(IDataProtectionProvider protection, ILogger<IdTokenSeal> logger)
{
    // Enough for about two thousand groups. Without the token signing out still works, but the provider may ask for
    // confirmation.
    private const int LongestToken = 128 * 1024;

    private readonly IDataProtector protector = protection.CreateProtector("IntentPortal.IdToken");

    /// <summary>Encrypts the token; null when there is none or it is too large.</summary>
    public string? Close(string? idToken)
    {
        if (idToken is { Length: > LongestToken })
        {
            logger.LogWarning("An id token of {Length} characters is not kept; signing out will not name it to the provider", idToken.Length);
            return null;
        }

        return idToken is null ? null : protector.Protect(idToken);
    }

    /// <summary>Decrypts the token; null when there is none or no current key can decrypt it.</summary>
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
