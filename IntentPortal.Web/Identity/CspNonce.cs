using System.Security.Cryptography;

namespace IntentPortal.Web.Identity;

/// <summary>The nonce of a response, which lets its own import map run and no other inline script.</summary>
public static class CspNonce
{
    private static readonly object Key = new();

    /// <summary>The nonce of this request, created on first use.</summary>
    public static string Of(HttpContext context)
    {
        if (context.Items[Key] is string nonce)
        {
            return nonce;
        }

        nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[Key] = nonce;
        return nonce;
    }
}
