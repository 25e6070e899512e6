using Microsoft.AspNetCore.Authentication.Cookies;

namespace IntentPortal.Web.Identity;

/// <summary>
/// Over https the cookie's name begins with <c>__Host-</c>, so that browsers take it only from this host, secure and
/// for the whole site. Over plain http, as on a developer's machine, they would refuse such a name.
/// </summary>
public sealed class SchemeCookieManager : ICookieManager
{
    private readonly ChunkingCookieManager chunks = new();

    public string? GetRequestCookie(HttpContext context, string key) => chunks.GetRequestCookie(context, NameFor(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        chunks.AppendResponseCookie(context, NameFor(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => chunks.DeleteCookie(context, NameFor(context, key), options);

    private static string NameFor(HttpContext context, string key) => context.Request.IsHttps ? "__Host-" + key : key;
}
