using System.Security.Claims;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Web.Identity;

/// <summary>
/// The signed-in person as cookie and circuit carry them: who, in which session, and the roles for navigation. None of
/// the provider's claims are kept, and no right is decided from these: the services read the person afresh.
/// </summary>
public static class PersonPrincipal
{
    /// <summary>Claim: the identity of the person.</summary>
    public const string PersonClaim = "pid";

    /// <summary>Claim: the identity of the session.</summary>
    public const string SessionClaim = "sid";

    /// <summary>Claim: the name shown.</summary>
    public const string NameClaim = "name";

    /// <summary>Claim: one role; as many as the person holds.</summary>
    public const string RoleClaim = "role";

    // Antiforgery ties its tokens to this claim where there is one, else to all claims: a form opened before a change
    // of roles would then be refused.
    private const string AntiforgeryClaim = "sub";

    /// <summary>Builds the principal of a session.</summary>
    public static ClaimsPrincipal Create(Guid sessionId, Guid personId, string name, Roles roles)
    {
        List<Claim> claims =
        [
            new(AntiforgeryClaim, personId.ToString()),
            new(PersonClaim, personId.ToString()),
            new(SessionClaim, sessionId.ToString()),
            new(NameClaim, name),
            .. RoleMap.Names.Where(role => roles.HasFlag(Enum.Parse<Roles>(role))).Select(role => new Claim(RoleClaim, role)),
        ];
        return new ClaimsPrincipal(new ClaimsIdentity(claims, "IntentPortal", NameClaim, RoleClaim));
    }

    /// <summary>Builds the principal of a session from what the person may do now.</summary>
    public static ClaimsPrincipal Create(Guid sessionId, Viewer viewer) => Create(sessionId, viewer.PersonId, viewer.Name, viewer.Roles);

    /// <summary>The person's identity, or <see cref="Guid.Empty"/> for nobody, whom every service refuses.</summary>
    public static Guid PersonId(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirst(PersonClaim)?.Value, out var id) ? id : Guid.Empty;

    /// <summary>The session's identity, or null without one.</summary>
    public static Guid? SessionId(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirst(SessionClaim)?.Value, out var id) ? id : null;

    /// <summary>The roles as last seen.</summary>
    public static Roles Roles(this ClaimsPrincipal user) =>
        user.FindAll(RoleClaim).Aggregate(Domain.Kernel.Roles.None, (roles, claim) => roles | RoleMap.RoleNamed(claim.Value));

    /// <summary>Whether any role is held.</summary>
    public static bool HasAnyRole(this ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == RoleClaim);

    /// <summary>Whether the principal still says what holds now.</summary>
    public static bool Agrees(this ClaimsPrincipal user, Viewer viewer) => user.Roles() == viewer.Roles && user.Identity?.Name == viewer.Name;
}
