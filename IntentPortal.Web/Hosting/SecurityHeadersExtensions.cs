using IntentPortal.Web.Identity;

namespace IntentPortal.Web.Hosting;

/// <summary>Sends the security headers, including the Content Security Policy.</summary>
public static class SecurityHeadersExtensions
{
    private const string Permissions =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";

    /// <summary>Adds the headers to every response, including error pages.</summary>
    public static IApplicationBuilder UsePortalSecurityHeaders(this WebApplication app)
    {
        var formTargets = FormTargets(app.Configuration["Identity:Authority"]);
        return app.Use((context, next) =>
        {
            // Set when the response starts, because the exception handler clears headers that were set before.
            context.Response.OnStarting(() =>
            {
                Apply(context, formTargets);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static void Apply(HttpContext context, string formTargets)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (!headers.ContainsKey("Content-Security-Policy"))
        {
            headers.ContentSecurityPolicy = Policy(CspNonce.Of(context), formTargets);
        }
    }

    // 'unsafe-inline' only applies to styles, because MudBlazor sets style attributes and writes its theme into a
    // <style> element.
    private static string Policy(string nonce, string formTargets) =>
        "default-src 'self'; " +
        $"script-src 'self' 'nonce-{nonce}'; " +
        "style-src 'self' 'unsafe-inline'; " +
        "img-src 'self' data:; " +
        "object-src 'none'; " +
        "base-uri 'self'; " +
        "frame-ancestors 'none'; " +
        $"form-action {formTargets}";

    // Signing out is a form post that redirects to the identity provider, and browsers apply form-action to redirects
    // too.
    private static string FormTargets(string? authority) =>
        Uri.TryCreate(authority, UriKind.Absolute, out var provider)
            ? $"'self' {provider.GetLeftPart(UriPartial.Authority)}"
            : "'self'";
}
