using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Primitives;

namespace IntentPortal.Web.Localization;

/// <summary>
/// Picks the first of the browser's languages that the portal supports, in any regional form. "zh" or "zh-TW" results
/// in Chinese, "en-GB" in English.
/// </summary>
public sealed class BrowserLanguageProvider : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var culture = httpContext.Request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality is null or > 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Spoken(language.Value))
            .FirstOrDefault(spoken => spoken is not null);
        return Task.FromResult(culture is null ? null : new ProviderCultureResult(culture));
    }

    private static string? Spoken(StringSegment language)
    {
        var dash = language.IndexOf('-');
        var family = dash < 0 ? language : language.Subsegment(0, dash);
        return PortalCultures.All.FirstOrDefault(culture => family.Equals(culture[..2], StringComparison.OrdinalIgnoreCase));
    }
}
