using Microsoft.AspNetCore.DataProtection;

namespace IntentPortal.Web.Identity;

/// <summary>
/// Passes the name of a person without access to the page that explains it, without signing them in. The name is
/// encrypted in the address and valid for ten minutes.
/// </summary>
public sealed class NoAccessTicket(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("IntentPortal.NoAccess").ToTimeLimitedDataProtector();

    /// <summary>The address of the page for this person.</summary>
    public string AddressFor(string name) => $"{AuthPaths.NoAccess}?who={protector.Protect(name, Lifetime)}";

    /// <summary>Decrypts the name; null when it is invalid or expired.</summary>
    public string? Open(string? sealedName)
    {
        try
        {
            return string.IsNullOrEmpty(sealedName) ? null : protector.Unprotect(sealedName);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
