using System.Security.Claims;
using IntentPortal.Domain.People;
using Microsoft.AspNetCore.Components.Routing;

namespace IntentPortal.Web.Layout;

/// <summary>One entry of the navigation.</summary>
/// <param name="Href">Where it leads.</param>
/// <param name="TextKey">Its name among the shared texts.</param>
/// <param name="Icon">The icon before the name.</param>
/// <param name="Roles">The roles that see it; <see cref="Roles.None"/> means everybody who is signed in.</param>
/// <param name="Match">Whether the pages below it count as being there.</param>
public sealed record Place(string Href, string TextKey, string Icon, Roles Roles, NavLinkMatch Match = NavLinkMatch.Prefix)
{
    /// <summary>The stable name by which tests find the entry.</summary>
    public string TestId => "nav-" + (Href == "/" ? "my-day" : Href.Trim('/').Replace('/', '-'));

    /// <summary>True where one of the person's roles opens it.</summary>
    public bool IsOpenTo(ClaimsPrincipal user) =>
        Roles == Roles.None || Enum.GetValues<Roles>().Any(role => role != Roles.None && Roles.HasFlag(role) && user.IsInRole(role.ToString()));
}
