using Microsoft.AspNetCore.Localization;
using MudBlazor;

namespace IntentPortal.Web.Localization;

/// <summary>Localization in Chinese and English.</summary>
public static class LocalizationExtensions
{
    /// <summary>Registers the texts and the order of choice: the person's choice, the browser's, English.</summary>
    public static IServiceCollection AddPortalLocalization(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddTransient<MudLocalizer, ResourceMudLocalizer>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture(PortalCultures.English);
            options.AddSupportedCultures([.. PortalCultures.All]);
            options.AddSupportedUICultures([.. PortalCultures.All]);
            options.ApplyCurrentCultureToResponseHeaders = true;
            options.RequestCultureProviders = [new CookieRequestCultureProvider(), new BrowserLanguageProvider()];
        });
        return services;
    }

    /// <summary>
    /// Maps <c>/culture/set</c>, which stores the choice and redirects back. It is an endpoint, because a circuit
    /// cannot change its language.
    /// </summary>
    public static IEndpointRouteBuilder MapCulture(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/culture/set", Set).AllowAnonymous();
        return endpoints;
    }

    private static IResult Set(HttpContext context, string culture, string? returnUrl)
    {
        if (!PortalCultures.All.Contains(culture))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        context.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
            new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
        return Results.LocalRedirect(Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult.IsLocalUrl(returnUrl) ? returnUrl! : "/");
    }
}
