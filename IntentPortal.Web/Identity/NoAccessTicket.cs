using Microsoft.AspNetCore.DataProtection;

namespace IntentPortal.Web.Identity;

/// <summary>
/// Tells the page for people without access who has just tried, without signing them in: sealed in the address, good
/// for ten minutes.
/// </summary>
public sealed class NoAccessTicket(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("IntentPortal.NoAccess").ToTimeLimitedDataProtector();

    /// <summary>The address of the page for this person.</summary>
    public string AddressFor(string name) => $"{AuthPaths.NoAccess}?who={protector.Protect(name, Lifetime)}";

    /// <summary>The name sealed in the address, or null when it is not ours or too old.</summary>
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
