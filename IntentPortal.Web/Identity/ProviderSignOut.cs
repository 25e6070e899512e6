using System.Text;
using System.Text.Encodings.Web;
using Microsoft.Extensions.Localization;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace IntentPortal.Web.Identity;

/// <summary>Sends the browser to the provider to end the session there too.</summary>
public static class ProviderSignOut
{
    /// <summary>
    /// The maximum length of an id token in an address. Proxies and servers limit headers and request lines to 4 or 8
    /// KB.
    /// </summary>
    public const int LongestInAddress = 2048;

    /// <summary>Sends the request as a form post, which has no such limit. OpenID Connect allows both.</summary>
    public static Task PostAsync(HttpContext context, OpenIdConnectMessage message)
    {
        var texts = context.RequestServices.GetRequiredService<IStringLocalizer<IdentityTexts>>();
        HtmlEncoder html = HtmlEncoder.Default;
        var page = new StringBuilder($"<!DOCTYPE html><html lang=\"{System.Globalization.CultureInfo.CurrentUICulture.Name}\"><head><meta charset=\"utf-8\"><title>{html.Encode(texts[nameof(IdentityTexts.SigningOut)])}</title></head><body>");
        page.Append($"<form method=\"post\" action=\"{html.Encode(message.IssuerAddress)}\">");
        foreach ((string name, string value) in message.Parameters)
        {
            page.Append($"<input type=\"hidden\" name=\"{html.Encode(name)}\" value=\"{html.Encode(value)}\">");
        }

        // For browsers without scripts.
        page.Append($"<button>{html.Encode(texts[nameof(IdentityTexts.SignOutGoOn)])}</button></form><script nonce=\"{CspNonce.Of(context)}\">document.forms[0].submit();</script></body></html>");
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(page.ToString(), context.RequestAborted);
    }
}
