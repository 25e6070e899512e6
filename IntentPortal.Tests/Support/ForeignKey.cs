using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace IntentPortal.Tests.Support;

/// <summary>
/// A signing key of the foreign provider. Tokens are built by hand, without any library that the portal uses.
/// </summary>
public sealed class ForeignKey : IDisposable
{
    private readonly RSA rsa = RSA.Create(2048);

    /// <summary>The key id.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N");

    /// <summary>The public key, as the provider publishes it.</summary>
    public JsonObject ToJwk()
    {
        var key = rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["alg"] = "RS256",
            ["kid"] = Id,
            ["n"] = WebEncoders.Base64UrlEncode(key.Modulus!),
            ["e"] = WebEncoders.Base64UrlEncode(key.Exponent!),
        };
    }

    /// <summary>Creates a token, optionally with an invalid signature.</summary>
    public string Sign(JsonObject payload, bool really = true)
    {
        var header = new JsonObject { ["alg"] = really ? "RS256" : "none", ["typ"] = "JWT", ["kid"] = Id };
        var content = $"{Part(header)}.{Part(payload)}";
        var signature = really ? rsa.SignData(System.Text.Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) : [];
        return $"{content}.{WebEncoders.Base64UrlEncode(signature)}";
    }

    public void Dispose() => rsa.Dispose();

    private static string Part(JsonObject json) => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(json));
}
