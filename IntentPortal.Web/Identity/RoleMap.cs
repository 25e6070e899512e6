using IntentPortal.Domain.Kernel;

namespace IntentPortal.Web.Identity;

/// <summary>What the provider's claim values mean in the portal.</summary>
public static class RoleMap
{
    /// <summary>The names of the roles, as configuration and claims write them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<Roles>().Where(role => role != Roles.None).Select(role => role.ToString())];

    /// <summary>The role of that name in any case, or none.</summary>
    public static Roles RoleNamed(string name) =>
        Names.FirstOrDefault(known => known.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)) is { } known ? Enum.Parse<Roles>(known) : Roles.None;

    /// <summary>All roles the claim values stand for; values without a meaning are left aside.</summary>
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
