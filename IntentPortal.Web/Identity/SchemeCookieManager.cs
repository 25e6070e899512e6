using Microsoft.AspNetCore.Authentication.Cookies;

namespace IntentPortal.Web.Identity;

/// <summary>
/// Adds the prefix <c>__Host-</c> to cookie names over https, so that browsers accept the cookie only from this host,
/// secure and for the whole site. Over plain http, as in development, browsers would reject the prefix.
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
