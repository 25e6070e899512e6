using IntentPortal.Web.Navigation;
using MudBlazor;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The pages of the administration in their order.</summary>
public static class AdministrationPlaces
{
    /// <summary>Every page, by area.</summary>
    public static IReadOnlyList<AdministrationArea> Areas { get; } =
    [
        new("AreaLists", [.. EditableList.All.Select(list => new AdministrationItem(list.Key, list.Href, list.Icon)), new("CustomFields", PortalPaths.Fields, Icons.Material.Outlined.DynamicForm)]),
        new("AreaPeople", [new("People", PortalPaths.People, Icons.Material.Outlined.People)]),
        new(
            "AreaRecords",
            [
                new("RecycleBin", PortalPaths.RecycleBin, Icons.Material.Outlined.DeleteOutline),
                new("Ledger", PortalPaths.Ledger, Icons.Material.Outlined.History),
                new("Rules", PortalPaths.Rules, Icons.Material.Outlined.Rule),
                new("Settings", PortalPaths.Settings, Icons.Material.Outlined.Tune),
            ]),
    ];
}
