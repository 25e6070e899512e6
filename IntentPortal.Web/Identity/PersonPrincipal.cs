using System.Security.Claims;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Web.Identity;

/// <summary>
/// The signed-in person in cookie and circuit: identity, session, and roles for navigation. The provider's claims are
/// not kept. The services never decide rights from this principal; they read the person again.
/// </summary>
public static class PersonPrincipal
{
    /// <summary>The claim with the person's identity.</summary>
    public const string PersonClaim = "pid";

    /// <summary>The claim with the session's identity.</summary>
    public const string SessionClaim = "sid";

    /// <summary>The claim with the display name.</summary>
    public const string NameClaim = "name";

    /// <summary>The claim with a role; one claim for each role.</summary>
    public const string RoleClaim = "role";

    // Antiforgery binds its tokens to this claim, or to all claims when it is missing. A form that was opened before a
    // role change would then be refused.
    private const string AntiforgeryClaim = "sub";

    /// <summary>Creates the principal of a session.</summary>
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

    /// <summary>Creates the principal of a session from the person's current rights.</summary>
    public static ClaimsPrincipal Create(Guid sessionId, Viewer viewer) => Create(sessionId, viewer.PersonId, viewer.Name, viewer.Roles);

    /// <summary>The person's identity, or <see cref="Guid.Empty"/> for nobody, which every service refuses.</summary>
    public static Guid PersonId(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirst(PersonClaim)?.Value, out var id) ? id : Guid.Empty;

    /// <summary>The session's identity, or null without one.</summary>
    public static Guid? SessionId(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirst(SessionClaim)?.Value, out var id) ? id : null;

    /// <summary>The roles when the principal was created.</summary>
    public static Roles Roles(this ClaimsPrincipal user) =>
        user.FindAll(RoleClaim).Aggregate(Domain.Kernel.Roles.None, (roles, claim) => roles | RoleMap.RoleNamed(claim.Value));

    /// <summary>Whether any role is held.</summary>
    public static bool HasAnyRole(this ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == RoleClaim);

    /// <summary>Whether the principal matches the person's current name and roles.</summary>
    public static bool Agrees(this ClaimsPrincipal user, Viewer viewer) => user.Roles() == viewer.Roles && user.Identity?.Name == viewer.Name;
}
