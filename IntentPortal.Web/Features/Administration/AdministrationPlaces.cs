using IntentPortal.Web.Navigation;
using MudBlazor;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The administration pages in display order.</summary>
public static class AdministrationPlaces
{
    /// <summary>All pages, grouped by area.</summary>
    public static IReadOnlyList<AdministrationArea> Areas { get; } =
    [
        new(nameof(AdministrationTexts.AreaLists), [.. EditableList.All.Select(list => new AdministrationItem(list.Key, list.Href, list.Icon)), new(nameof(AdministrationTexts.CustomFields), PortalPaths.Fields, Icons.Material.Outlined.DynamicForm)]),
        new(nameof(AdministrationTexts.AreaPeople), [new(nameof(AdministrationTexts.People), PortalPaths.People, Icons.Material.Outlined.People)]),
        new(
            nameof(AdministrationTexts.AreaRecords),
            [
                new(nameof(AdministrationTexts.RecycleBin), PortalPaths.RecycleBin, Icons.Material.Outlined.DeleteOutline),
                new(nameof(AdministrationTexts.Ledger), PortalPaths.Ledger, Icons.Material.Outlined.History),
                new(nameof(AdministrationTexts.Rules), PortalPaths.Rules, Icons.Material.Outlined.Rule),
                new(nameof(AdministrationTexts.Settings), PortalPaths.Settings, Icons.Material.Outlined.Tune),
            ]),
    ];
}
