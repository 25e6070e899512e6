using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using Microsoft.Extensions.Options;

namespace IntentPortal.Web.Identity;

/// <summary>Maps the provider's claims to an account.</summary>
public sealed class AccountMapper(IOptions<PortalIdentityOptions> options)
{
    /// <summary>
    /// Maps the claims. An invalid name or e-mail address is left out, so that it does not prevent the sign-in.
    /// </summary>
    public SignedInAccount Map(ProviderClaims claims)
    {
        var settings = options.Value;
        var subject = claims.First("sub") ?? throw new InvalidOperationException("A validated id token has a subject.");
        return new SignedInAccount(
            $"{claims.First("iss")}|{subject}",
            Line(claims.First("preferred_username")) ?? subject,
            Line(claims.First("name")) ?? Line($"{claims.First("given_name")} {claims.First("family_name")}"),
            Email(claims.First("email")),
            RoleMap.RolesFor(claims.All(settings.RoleClaim), settings.RoleMap),
            string.IsNullOrWhiteSpace(settings.DepartmentClaim) ? null : Line(claims.First(settings.DepartmentClaim)),
            settings.DepartmentClaimDecides);
    }

    private static string? Line(string? text) => Accepted(check => check.Optional(string.Empty, text, Limits.Name));

    private static string? Email(string? text) => Accepted(check => check.Email(string.Empty, text));

    private static string? Accepted(Func<FieldValidator, string?> read)
    {
        var check = new FieldValidator();
        var text = read(check);
        return check.Refusal is null && !string.IsNullOrEmpty(text) ? text : null;
    }
}
