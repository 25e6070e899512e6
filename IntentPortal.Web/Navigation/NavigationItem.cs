using System.Security.Claims;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Web.Navigation;

/// <summary>One entry of the navigation.</summary>
/// <param name="Href">Where it leads.</param>
/// <param name="TextKey">Its name among the texts of the navigation.</param>
/// <param name="Icon">The icon before the name.</param>
/// <param name="Roles">The roles that see it; <see cref="Roles.None"/> means everybody who is signed in.</param>
public sealed record NavigationItem(string Href, string TextKey, string Icon, Roles Roles)
{
    /// <summary>The stable name by which tests find the entry.</summary>
    public string TestId => "nav-" + (Href == "/" ? "my-day" : Href.Trim('/').Replace('/', '-'));

    /// <summary>True where one of the person's roles opens it.</summary>
    public bool IsOpenTo(ClaimsPrincipal user) =>
        Roles == Roles.None || Enum.GetValues<Roles>().Any(role => role != Roles.None && Roles.HasFlag(role) && user.IsInRole(role.ToString()));

    /// <summary>
    /// The entry that an address belongs to: the nearest one that leads to it or to a page above it; null when none
    /// does.
    /// </summary>
    /// <param name="places">The entries to choose from.</param>
    /// <param name="address">The address below the application's base, with or without query.</param>
    public static NavigationItem? At(IReadOnlyList<NavigationItem> places, string address)
    {
        string path = "/" + address.Split('?', '#')[0].Trim('/');
        return places.Where(p => p.Href == path || (p.Href != "/" && path.StartsWith(p.Href + "/", StringComparison.OrdinalIgnoreCase))).MaxBy(p => p.Href.Length);
    }
}
