using System.Security.Cryptography;

namespace IntentPortal.Web.Identity;

/// <summary>The random value of one response that lets its own import map, and no other inline script, run.</summary>
public static class CspNonce
{
    private static readonly object Key = new();

    /// <summary>The nonce of this request, made on first use.</summary>
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
