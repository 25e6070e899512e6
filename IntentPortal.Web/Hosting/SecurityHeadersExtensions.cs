using IntentPortal.Web.Identity;

namespace IntentPortal.Web.Hosting;

/// <summary>Sends the headers that tell the browser what this application will never do.</summary>
public static class SecurityHeadersExtensions
{
    private const string Permissions =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";

    /// <summary>Adds the headers to every response, error pages included.</summary>
    public static IApplicationBuilder UsePortalSecurityHeaders(this WebApplication app)
    {
        var formTargets = FormTargets(app.Configuration["Identity:Authority"]);
        return app.Use((context, next) =>
        {
            // At the start of the response, because the exception handler clears what was set before.
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

    // 'unsafe-inline' for styles only: the component library sets style attributes and writes its theme into a <style>
    // element.
    private static string Policy(string nonce, string formTargets) =>
        "default-src 'self'; " +
        $"script-src 'self' 'nonce-{nonce}'; " +
        "style-src 'self' 'unsafe-inline'; " +
        "img-src 'self' data:; " +
        "object-src 'none'; " +
        "base-uri 'self'; " +
        "frame-ancestors 'none'; " +
        $"form-action {formTargets}";

    // Signing out is a form post that ends at the identity provider, and browsers hold form-action against redirects
    // too.
    private static string FormTargets(string? authority) =>
        Uri.TryCreate(authority, UriKind.Absolute, out var provider)
            ? $"'self' {provider.GetLeftPart(UriPartial.Authority)}"
            : "'self'";
}
