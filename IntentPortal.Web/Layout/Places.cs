using System.Security.Claims;
using IntentPortal.Domain.People;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace IntentPortal.Web.Layout;

/// <summary>The navigation's entries in their order, and who sees which. The services decide what is allowed; this only spares people dead ends.</summary>
public static class Places
{
    /// <summary>Every entry.</summary>
    public static IReadOnlyList<Place> All { get; } =
    [
        new("/", "NavMyDay", Icons.Material.Outlined.Today, Roles.None, NavLinkMatch.All),
        new("/intents", "NavIntents", Icons.Material.Outlined.Lightbulb, Roles.None),
        new("/suggestions", "NavSuggestions", Icons.Material.Outlined.RateReview, Roles.None),
        new("/opportunities", "NavOpportunities", Icons.Material.Outlined.Handshake, Roles.Sales | Roles.SalesManager | Roles.Administrator),
        new("/admin", "NavAdministration", Icons.Material.Outlined.Settings, Roles.Administrator),
        new("/admin/recycle-bin", "NavRecycleBin", Icons.Material.Outlined.DeleteOutline, Roles.SalesManager),
    ];

    /// <summary>The entries for this person; who has the whole of an area needs no second entry for a part of it.</summary>
    public static IReadOnlyList<Place> OpenTo(ClaimsPrincipal user)
    {
        var open = All.Where(place => place.IsOpenTo(user)).ToList();
        return [.. open.Where(place => !open.Any(wider => wider.Match == NavLinkMatch.Prefix && place.Href.StartsWith(wider.Href + "/", StringComparison.Ordinal)))];
    }
}
