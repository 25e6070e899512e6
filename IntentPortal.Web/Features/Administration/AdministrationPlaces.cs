using MudBlazor;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The pages of the administration in their order.</summary>
public static class AdministrationPlaces
{
    /// <summary>Every page, by area.</summary>
    public static IReadOnlyList<AdministrationArea> Areas { get; } =
    [
        new("AreaLists", [.. EditableList.All.Select(list => new AdministrationItem(list.Key, list.Href, list.Icon)), new("CustomFields", "/admin/fields", Icons.Material.Outlined.DynamicForm)]),
        new("AreaPeople", [new("People", "/admin/people", Icons.Material.Outlined.People)]),
        new(
            "AreaRecords",
            [
                new("RecycleBin", "/admin/recycle-bin", Icons.Material.Outlined.DeleteOutline),
                new("Ledger", "/admin/ledger", Icons.Material.Outlined.History),
                new("Rules", "/admin/rules", Icons.Material.Outlined.Rule),
                new("Settings", "/admin/settings", Icons.Material.Outlined.Tune),
            ]),
    ];
}
