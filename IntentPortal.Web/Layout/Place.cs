using Microsoft.AspNetCore.Components.Routing;

namespace IntentPortal.Web.Layout;

/// <summary>One entry of the navigation.</summary>
/// <param name="Href">Where it leads.</param>
/// <param name="TextKey">Its name among the shared texts.</param>
/// <param name="Icon">The icon before the name.</param>
/// <param name="Roles">The roles that see it; none means everybody who is signed in.</param>
/// <param name="Match">Whether the pages below it count as being there.</param>
public sealed record Place(string Href, string TextKey, string Icon, IReadOnlyList<string> Roles, NavLinkMatch Match = NavLinkMatch.Prefix)
{
    /// <summary>The stable name by which tests find the entry.</summary>
    public string TestId => "nav-" + (Href == "/" ? "my-day" : Href.Trim('/').Replace('/', '-'));
}
