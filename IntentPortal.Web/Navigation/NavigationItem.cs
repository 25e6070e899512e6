using System.Security.Claims;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Web.Navigation;

/// <summary>One entry of the navigation.</summary>
/// <param name="Href">The address.</param>
/// <param name="TextKey">The resource key of its name.</param>
/// <param name="Icon">The icon before the name.</param>
/// <param name="Roles">The roles that see it; <see cref="Roles.None"/> means every signed-in person.</param>
public sealed record NavigationItem(string Href, string TextKey, string Icon, Roles Roles)
{
    /// <summary>The <c>data-testid</c> of the entry.</summary>
    public string TestId => "nav-" + (Href == "/" ? "my-day" : Href.Trim('/').Replace('/', '-'));

    /// <summary>Whether one of the person's roles opens it.</summary>
    public bool IsOpenTo(ClaimsPrincipal user) =>
        Roles == Roles.None || Enum.GetValues<Roles>().Any(role => role != Roles.None && Roles.HasFlag(role) && user.IsInRole(role.ToString()));

    /// <summary>
    /// The entry that an address belongs to: the closest one with that address or an ancestor of it; null when there is
    /// none.
    /// </summary>
    /// <param name="places">The entries to search.</param>
    /// <param name="address">The address relative to the application's base, with or without query.</param>
    public static NavigationItem? At(IReadOnlyList<NavigationItem> places, string address)
    {
        string path = "/" + address.Split('?', '#')[0].Trim('/');
        return places.Where(p => p.Href == path || (p.Href != "/" && path.StartsWith(p.Href + "/", StringComparison.OrdinalIgnoreCase))).MaxBy(p => p.Href.Length);
    }
}
