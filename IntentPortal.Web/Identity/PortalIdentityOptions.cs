namespace IntentPortal.Web.Identity;

/// <summary>
/// The settings under <c>Identity:</c>: which OpenID Connect provider signs people in and what its claims mean.
/// </summary>
public sealed class PortalIdentityOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Identity";

    /// <summary>
    /// The provider's issuer address; its discovery document is below it. Empty in Development for the embedded
    /// provider.
    /// </summary>
    public string? Authority { get; set; }

    /// <summary>The client id under which the portal is registered at the provider.</summary>
    public string? ClientId { get; set; }

    /// <summary>The client secret; empty for a public client, which PKCE protects.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The scopes asked for, separated by spaces.</summary>
    public string Scopes { get; set; } = "openid profile email";

    /// <summary>
    /// The claim that holds the roles or groups; a path with dots leads into nested objects
    /// (<c>realm_access.roles</c>).
    /// </summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>The claim that holds the code or name of the department; a path as above.</summary>
    public string DepartmentClaim { get; set; } = "department";

    /// <summary>
    /// Claim value → name of a role. Without any entry the names of the roles themselves are the claim values.
    /// </summary>
    public Dictionary<string, string> RoleMap { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// How often a live circuit asks whether its session still holds; rights that are taken away are gone after this
    /// long.
    /// </summary>
    public TimeSpan CircuitCheckInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>For how long a node trusts its last answer about a session when ordinary requests arrive.</summary>
    public TimeSpan RequestCheckInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Reads the section. A claim value may hold colons, which configuration takes for levels: they are put together
    /// again.
    /// </summary>
    public static void Read(PortalIdentityOptions options, IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        section.Bind(options);
        options.RoleMap.Clear();
        var map = section.GetSection(nameof(RoleMap));
        foreach (var (claimValue, role) in map.AsEnumerable(makePathsRelative: true))
        {
            if (claimValue.Length > 0 && role is not null && !map.GetSection(claimValue).GetChildren().Any())
            {
                options.RoleMap[claimValue] = role;
            }
        }
    }
}
