using IntentPortal.Domain.Kernel;
using Microsoft.Extensions.Options;

namespace IntentPortal.Web.Identity;

/// <summary>Fails the start on an invalid setting, naming the setting and the expected value.</summary>
public sealed class PortalIdentityOptionsValidator(IHostEnvironment environment) : IValidateOptions<PortalIdentityOptions>
{
    private static readonly TimeSpan LongestCircuitInterval = TimeSpan.FromSeconds(55);
    private static readonly TimeSpan LongestRequestInterval = TimeSpan.FromSeconds(15);

    public ValidateOptionsResult Validate(string? name, PortalIdentityOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Problems(PortalIdentityOptions options)
    {
        if (options.CircuitCheckInterval <= TimeSpan.Zero || options.CircuitCheckInterval > LongestCircuitInterval)
        {
            yield return $"Identity:CircuitCheckInterval is {options.CircuitCheckInterval}; expected more than zero and at most {LongestCircuitInterval}, because a revoked right must be gone within a minute.";
        }

        if (options.RequestCheckInterval < TimeSpan.Zero || options.RequestCheckInterval > LongestRequestInterval)
        {
            yield return $"Identity:RequestCheckInterval is {options.RequestCheckInterval}; expected zero to {LongestRequestInterval}.";
        }

        foreach (var problem in RoleMapProblems(options))
        {
            yield return problem;
        }

        if (string.IsNullOrWhiteSpace(options.Authority))
        {
            if (!environment.IsDevelopment())
            {
                yield return "Identity:Authority is not set; expected the address of an OpenID Connect provider, such as https://login.example.com/realms/company. "
                    + $"The embedded demo provider runs in the Development environment only; this is {environment.EnvironmentName}.";
            }

            yield break;
        }

        if (AuthorityProblem(options.Authority) is { } authorityProblem)
        {
            yield return authorityProblem;
        }

        if (string.IsNullOrWhiteSpace(options.ClientId))
        {
            yield return "Identity:ClientId is not set; expected the client id under which the portal is registered at the provider.";
        }

        if (!options.Scopes.Split(' ').Contains("openid"))
        {
            yield return $"Identity:Scopes is '{options.Scopes}'; expected scopes separated by spaces, 'openid' among them.";
        }

        if (string.IsNullOrWhiteSpace(options.RoleClaim))
        {
            yield return "Identity:RoleClaim is empty; expected the claim that holds roles or groups, such as roles, groups or realm_access.roles.";
        }
    }

    private string? AuthorityProblem(string authority)
    {
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            return $"Identity:Authority is '{authority}'; expected an absolute https address.";
        }

        if (environment.IsDevelopment())
        {
            return null;
        }

        if (address.AbsolutePath.TrimEnd('/') == "/idp")
        {
            return $"Identity:Authority is '{authority}', the address of the embedded demo provider, which lets anybody in as anybody and runs in the Development environment only; expected the address of your own OpenID Connect provider.";
        }

        return address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback
            ? $"Identity:Authority is '{authority}'; expected https, because tokens must not travel in clear text."
            : null;
    }

    private static IEnumerable<string> RoleMapProblems(PortalIdentityOptions options) =>
        from entry in options.RoleMap
        where RoleMap.RoleNamed(entry.Value) == Roles.None
        select $"Identity:RoleMap:{entry.Key} is '{entry.Value}'; expected one of {string.Join(", ", RoleMap.Names)}.";
}
