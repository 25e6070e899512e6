namespace IntentPortal.Web.Identity;

/// <summary>The settings under <c>Identity:</c>: the OpenID Connect provider and the meaning of its claims.</summary>
public sealed class PortalIdentityOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Identity";

    /// <summary>
    /// The provider's issuer address, below which its discovery document is found. Empty in Development for the
    /// embedded provider.
    /// </summary>
    public string? Authority { get; set; }

    /// <summary>The client id of the portal at the provider.</summary>
    public string? ClientId { get; set; }

    /// <summary>The client secret; empty for a public client, which is protected by PKCE.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The requested scopes, separated by spaces.</summary>
    public string Scopes { get; set; } = "openid profile email";

    /// <summary>
    /// The claim with the roles or groups; a path with dots selects a nested value (<c>realm_access.roles</c>).
    /// </summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>The claim with the code or name of the department; may be a path, too.</summary>
    public string DepartmentClaim { get; set; } = "department";

    /// <summary>
    /// Whether the department of the claim replaces one that an administrator set in the portal, at every sign-in.
    /// </summary>
    public bool DepartmentClaimDecides { get; set; }

    /// <summary>
    /// Maps claim values to role names. When it is empty, the claim values are the role names themselves.
    /// </summary>
    public Dictionary<string, string> RoleMap { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// How often a live circuit checks its session, which is also how long removed rights can remain visible.
    /// </summary>
    public TimeSpan CircuitCheckInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a node caches the state of a session for ordinary requests.</summary>
    public TimeSpan RequestCheckInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Reads the section. Claim values may contain colons, which configuration treats as levels; they are joined again.
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
