using System.Security.Claims;
using IntentPortal.Domain.Kernel;
using MudBlazor;

namespace IntentPortal.Web.Navigation;

/// <summary>
/// The entries of the navigation in order, with the roles that see them. This only hides dead ends; the services decide
/// what is allowed.
/// </summary>
public static class NavigationItems
{
    /// <summary>All entries.</summary>
    public static IReadOnlyList<NavigationItem> All { get; } =
    [
        new("/", nameof(NavigationTexts.MyDay), Icons.Material.Outlined.Today, Roles.None),
        new(PortalPaths.Board, nameof(NavigationTexts.Board), Icons.Material.Outlined.ViewKanban, Roles.None),
        new(PortalPaths.Intents, nameof(NavigationTexts.Intents), Icons.Material.Outlined.Lightbulb, Roles.None),
        new(PortalPaths.IntentCustomers, nameof(NavigationTexts.IntentCustomers), Icons.Material.Outlined.PersonSearch, Roles.Marketing | Roles.Sales | Roles.SalesManager | Roles.Administrator),
        new(PortalPaths.Customers, nameof(NavigationTexts.Customers), Icons.Material.Outlined.Business, Roles.Marketing | Roles.Sales | Roles.SalesManager | Roles.Administrator),
        new(PortalPaths.Contacts, nameof(NavigationTexts.Contacts), Icons.Material.Outlined.Contacts, Roles.Marketing | Roles.Sales | Roles.SalesManager | Roles.Administrator),
        new(PortalPaths.Suggestions, nameof(NavigationTexts.Suggestions), Icons.Material.Outlined.RateReview, Roles.None),
        new(PortalPaths.Opportunities, nameof(NavigationTexts.Opportunities), Icons.Material.Outlined.Handshake, Roles.Sales | Roles.SalesManager | Roles.Administrator),
        new(PortalPaths.Promises, nameof(NavigationTexts.Promises), Icons.Material.Outlined.EventAvailable, Roles.Marketing | Roles.Sales | Roles.SalesManager | Roles.Administrator),
        new(PortalPaths.HandOvers, nameof(NavigationTexts.HandOvers), Icons.Material.Outlined.SwapHoriz, Roles.Sales | Roles.SalesManager | Roles.Administrator),
        new(PortalPaths.Duplicates, nameof(NavigationTexts.Duplicates), Icons.Material.Outlined.ContentCopy, Roles.SalesManager | Roles.Administrator),
        new(PortalPaths.RecycleBin, nameof(NavigationTexts.RecycleBin), Icons.Material.Outlined.DeleteOutline, Roles.SalesManager | Roles.Administrator),
        new(PortalPaths.Administration, nameof(NavigationTexts.Administration), Icons.Material.Outlined.Settings, Roles.Administrator),
    ];

    /// <summary>The entries for this person.</summary>
    public static IReadOnlyList<NavigationItem> OpenTo(ClaimsPrincipal user) => [.. All.Where(place => place.IsOpenTo(user))];
}
