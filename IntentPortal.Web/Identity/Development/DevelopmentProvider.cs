namespace IntentPortal.Web.Identity.Development;

/// <summary>
/// The small OpenID Connect provider inside the portal: lets a laptop run the same sign-in as a company. It asks for no
/// password.
/// </summary>
public static class DevelopmentProvider
{
    /// <summary>The cookie scheme of its own session.</summary>
    public const string Scheme = "DevelopmentProvider";

    /// <summary>Everything it serves is below this path.</summary>
    public const string Path = "/idp";

    /// <summary>Its issuer: the same on every port, so that an account stays the same account.</summary>
    public const string Issuer = "http://development.intentportal.example/idp";

    /// <summary>The portal's client id there.</summary>
    public const string ClientId = "intentportal";

    /// <summary>Claim of the roles.</summary>
    public const string RoleClaim = "roles";

    /// <summary>Claim of the department.</summary>
    public const string DepartmentClaim = "department";

    /// <summary>The authorization endpoint.</summary>
    public const string Authorize = Path + "/connect/authorize";

    /// <summary>The end-session endpoint.</summary>
    public const string EndSession = Path + "/connect/logout";

    /// <summary>The page that lists the demo people.</summary>
    public const string Login = Path + "/login";

    /// <summary>It runs in Development, and there only when no other provider is configured.</summary>
    public static bool IsWanted(IHostEnvironment environment, IConfiguration configuration) =>
        environment.IsDevelopment() && string.IsNullOrWhiteSpace(configuration["Identity:Authority"]);
}
