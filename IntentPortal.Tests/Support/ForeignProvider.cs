using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace IntentPortal.Tests.Support;

/// <summary>
/// An independent OpenID Connect provider for tests, written from the standard. Its issuer, keys, paths and claims have
/// nothing in common with the portal's embedded provider. Everybody is signed in as <see cref="Subject"/>.
/// </summary>
public sealed class ForeignProvider : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Grant> grants = new();
    private readonly ConcurrentDictionary<string, string> accessTokens = new();
    private readonly List<ForeignKey> keys = [new()];

    private ForeignProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/tenants/acme/.well-known/openid-configuration", Discover);
        app.MapGet("/tenants/acme/keys", () => Json(new JsonObject { ["keys"] = new JsonArray([.. keys.Select(key => key.ToJwk())]) }));
        app.MapGet("/tenants/acme/authorize", Authorize);
        app.MapPost("/tenants/acme/token", (Delegate)TokenAsync);
        app.MapGet("/tenants/acme/me", TellOfUser);
        app.MapGet("/tenants/acme/bye", (HttpRequest request) => EndSession(name => request.Query[name].ToString()));
        app.MapPost("/tenants/acme/bye", async (HttpRequest request) => await request.ReadFormAsync() is var form ? EndSession(name => form[name].ToString()) : Results.BadRequest());
    }

    /// <summary>The portal's client id.</summary>
    public const string ClientId = "crm-portal";

    /// <summary>The portal's client secret.</summary>
    public const string ClientSecret = "s3cret/with+signs=";

    /// <summary>Its issuer.</summary>
    public string Issuer => $"{app.Urls.First()}/tenants/acme";

    /// <summary>The subject of the person who signs in.</summary>
    public string Subject { get; set; } = "u-1001";

    /// <summary>The claims in the id token, besides those of the protocol.</summary>
    public JsonObject IdTokenClaims { get; set; } = [];

    /// <summary>The claims that the userinfo endpoint adds.</summary>
    public JsonObject UserInfoClaims { get; set; } = [];

    /// <summary>The fault to simulate from now on.</summary>
    public ProviderFault Misdeed { get; set; }

    /// <summary>Whether it has an end-session endpoint, which is optional in the standard.</summary>
    public bool EndsSessions { get; init; } = true;

    /// <summary>The id tokens that were passed to the end-session endpoint.</summary>
    public ConcurrentQueue<string> EndedSessions { get; } = new();

    /// <summary>The <c>prompt</c> parameter of each sign-in request.</summary>
    public ConcurrentQueue<string> Prompts { get; } = new();

    /// <summary>Starts a provider.</summary>
    public static async Task<ForeignProvider> StartAsync(bool endsSessions = true)
    {
        var provider = new ForeignProvider { EndsSessions = endsSessions };
        await provider.app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    /// <summary>Signs with a new key from now on, and stops publishing the old one.</summary>
    public void RotateKey()
    {
        keys[0].Dispose();
        keys[0] = new ForeignKey();
    }

    /// <summary>Configures a portal for this provider, only by settings.</summary>
    public void Configure(PortalServer portal, string roleClaim, string departmentClaim)
    {
        portal.Settings["Identity:Authority"] = Issuer;
        portal.Settings["Identity:ClientId"] = ClientId;
        portal.Settings["Identity:ClientSecret"] = ClientSecret;
        portal.Settings["Identity:Scopes"] = "openid profile email groups";
        portal.Settings["Identity:RoleClaim"] = roleClaim;
        portal.Settings["Identity:DepartmentClaim"] = departmentClaim;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        keys.ForEach(key => key.Dispose());
    }

    private IResult Discover()
    {
        var document = new JsonObject
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = $"{Issuer}/authorize",
            ["token_endpoint"] = $"{Issuer}/token",
            ["userinfo_endpoint"] = $"{Issuer}/me",
            ["jwks_uri"] = $"{Issuer}/keys",
            ["response_types_supported"] = new JsonArray("code"),
            ["subject_types_supported"] = new JsonArray("public"),
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        };
        if (EndsSessions)
        {
            document["end_session_endpoint"] = $"{Issuer}/bye";
        }

        return Json(document);
    }

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        Prompts.Enqueue(query["prompt"].ToString());
        if (query["client_id"] != ClientId || query["response_type"] != "code" || query["code_challenge_method"] != "S256"
            || !query["scope"].ToString().Split(' ').Contains("openid") || query["nonce"].Count != 1)
        {
            return Results.BadRequest("invalid_request");
        }

        var answer = new Dictionary<string, string?> { ["state"] = query["state"] };
        if (Misdeed == ProviderFault.Deny)
        {
            answer["error"] = "access_denied";
        }
        else
        {
            var code = Guid.NewGuid().ToString("N");
            grants[code] = new Grant(query["redirect_uri"]!, query["code_challenge"]!, query["nonce"]!);
            answer["code"] = code;
        }

        return Results.Redirect(QueryHelpers.AddQueryString(query["redirect_uri"]!, answer));
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        if (Misdeed == ProviderFault.TokenEndpointDown)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var form = await request.ReadFormAsync();
        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        var granted = grants.TryRemove(form["code"].ToString(), out var grant)
            && form["grant_type"] == "authorization_code"
            && form["client_id"] == ClientId
            && form["client_secret"] == ClientSecret
            && form["redirect_uri"] == grant.RedirectUri
            && challenge == grant.CodeChallenge;
        if (!granted)
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        }

        var accessToken = Guid.NewGuid().ToString("N");
        accessTokens[accessToken] = Subject;
        return Json(new JsonObject
        {
            ["access_token"] = accessToken,
            ["token_type"] = "Bearer",
            ["expires_in"] = 300,
            ["id_token"] = IdToken(grant!.Nonce),
        });
    }

    private string IdToken(string nonce)
    {
        var issuedAt = DateTimeOffset.UtcNow.ToUnixTimeSeconds() - (Misdeed == ProviderFault.Expired ? 3600 : 0);
        var payload = (JsonObject)IdTokenClaims.DeepClone();
        payload["iss"] = Misdeed == ProviderFault.WrongIssuer ? "https://elsewhere.example" : Issuer;
        payload["sub"] = Subject;
        payload["aud"] = Misdeed == ProviderFault.WrongAudience ? "another-application" : ClientId;
        payload["iat"] = issuedAt;
        payload["exp"] = issuedAt + 300;
        payload["nonce"] = Misdeed == ProviderFault.WrongNonce ? "another" : nonce;
        if (Misdeed == ProviderFault.ForeignKey)
        {
            using var unpublished = new ForeignKey();
            return unpublished.Sign(payload);
        }

        return keys[0].Sign(payload, really: Misdeed != ProviderFault.NoSignature);
    }

    private IResult TellOfUser(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var bearer)
            || bearer.Scheme != "Bearer" || !accessTokens.TryGetValue(bearer.Parameter ?? string.Empty, out var subject))
        {
            return Results.Unauthorized();
        }

        var answer = (JsonObject)UserInfoClaims.DeepClone();
        answer["sub"] = Misdeed == ProviderFault.OtherUserInfo ? "u-6666" : subject;
        return Json(answer);
    }

    private IResult EndSession(Func<string, string> said)
    {
        EndedSessions.Enqueue(said("id_token_hint"));
        return Results.Redirect(QueryHelpers.AddQueryString(said("post_logout_redirect_uri"), "state", said("state")));
    }

    private static IResult Json(JsonObject content) => Results.Content(content.ToJsonString(), "application/json");

    private sealed record Grant(string RedirectUri, string CodeChallenge, string Nonce);
}
