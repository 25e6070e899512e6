namespace IntentPortal.Web.Identity.Development;

/// <summary>
/// The embedded OpenID Connect provider. Developers use the same sign-in flow as a company, but without passwords.
/// </summary>
public static class DevelopmentProvider
{
    /// <summary>The cookie scheme of its own session.</summary>
    public const string Scheme = "DevelopmentProvider";

    /// <summary>The base path of all its endpoints.</summary>
    public const string Path = "/idp";

    /// <summary>Its issuer. It does not contain the port, so that accounts are the same on every port.</summary>
    public const string Issuer = "http://development.intentportal.example/idp";

    /// <summary>The portal's client id.</summary>
    public const string ClientId = "intentportal";

    /// <summary>The claim with the roles.</summary>
    public const string RoleClaim = "roles";

    /// <summary>The claim with the department.</summary>
    public const string DepartmentClaim = "department";

    /// <summary>The authorization endpoint.</summary>
    public const string Authorize = Path + "/connect/authorize";

    /// <summary>The end-session endpoint.</summary>
    public const string EndSession = Path + "/connect/logout";

    /// <summary>The page that lists the demo people.</summary>
    public const string Login = Path + "/login";

    /// <summary>Whether to run it: in Development, when no other provider is configured.</summary>
    public static bool IsWanted(IHostEnvironment environment, IConfiguration configuration) =>
        environment.IsDevelopment() && string.IsNullOrWhiteSpace(configuration["Identity:Authority"]);
}
