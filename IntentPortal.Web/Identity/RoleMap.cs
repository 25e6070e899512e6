using IntentPortal.Domain.Kernel;

namespace IntentPortal.Web.Identity;

/// <summary>Maps the provider's claim values to roles.</summary>
public static class RoleMap
{
    /// <summary>The role names as used in configuration and claims.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<Roles>().Where(role => role != Roles.None).Select(role => role.ToString())];

    /// <summary>The role with this name, ignoring case, or none.</summary>
    public static Roles RoleNamed(string name) =>
        Names.FirstOrDefault(known => known.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)) is { } known ? Enum.Parse<Roles>(known) : Roles.None;

    /// <summary>All roles for the claim values; unknown values are ignored.</summary>
    public static Roles RolesFor(IEnumerable<string> claimValues, IReadOnlyDictionary<string, string> map)
    {
        var roles = Roles.None;
        foreach (var value in claimValues)
        {
            if (map.Count == 0)
            {
                roles |= RoleNamed(value);
            }
            else if (map.TryGetValue(value, out var name))
            {
                roles |= RoleNamed(name);
            }
        }

        return roles;
    }
}
