using System.Security.Claims;
using IntentPortal.Domain.Kernel;
using MudBlazor;

namespace IntentPortal.Web.Navigation;

/// <summary>
/// The navigation's entries in their order, and who sees which. The services decide what is allowed; this only spares
/// people dead ends.
/// </summary>
public static class NavigationItems
{
    /// <summary>Every entry.</summary>
    public static IReadOnlyList<NavigationItem> All { get; } =
    [
        new("/", "NavMyDay", Icons.Material.Outlined.Today, Roles.None),
        new(PortalPaths.Board, "NavBoard", Icons.Material.Outlined.ViewKanban, Roles.None),
        new(PortalPaths.Intents, "NavIntents", Icons.Material.Outlined.Lightbulb, Roles.None),
        new(PortalPaths.IntentCustomers, "NavIntentCustomers", Icons.Material.Outlined.PersonSearch, Roles.Marketing | Roles.Sales | Roles.SalesManager | Roles.Administrator),
        new(PortalPaths.Customers, "NavCustomers", Icons.Material.Outlined.Business, Roles.Marketing | Roles.Sales | Roles.SalesManager | Roles.Administrator),
        new(PortalPaths.Contacts, "NavContacts", Icons.Material.Outlined.Contacts, Roles.Marketing | Roles.Sales | Roles.SalesManager | Roles.Administrator),
        new(PortalPaths.Suggestions, "NavSuggestions", Icons.Material.Outlined.RateReview, Roles.None),
        new(PortalPaths.Opportunities, "NavOpportunities", Icons.Material.Outlined.Handshake, Roles.Sales | Roles.SalesManager | Roles.Administrator),
        new(PortalPaths.Promises, "NavPromises", Icons.Material.Outlined.EventAvailable, Roles.Marketing | Roles.Sales | Roles.SalesManager | Roles.Administrator),
        new(PortalPaths.HandOvers, "NavHandOvers", Icons.Material.Outlined.SwapHoriz, Roles.Sales | Roles.SalesManager | Roles.Administrator),
        new(PortalPaths.Duplicates, "NavDuplicates", Icons.Material.Outlined.ContentCopy, Roles.SalesManager | Roles.Administrator),
        new(PortalPaths.RecycleBin, "NavRecycleBin", Icons.Material.Outlined.DeleteOutline, Roles.SalesManager | Roles.Administrator),
        new(PortalPaths.Administration, "NavAdministration", Icons.Material.Outlined.Settings, Roles.Administrator),
    ];

    /// <summary>The entries for this person.</summary>
    public static IReadOnlyList<NavigationItem> OpenTo(ClaimsPrincipal user) => [.. All.Where(place => place.IsOpenTo(user))];
}
