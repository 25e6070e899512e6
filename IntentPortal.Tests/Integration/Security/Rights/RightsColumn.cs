using IntentPortal.Domain.Kernel;

namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>One column of the matrix: a kind of actor.</summary>
/// <param name="Name">The name of the column.</param>
/// <param name="Roles">The assigned roles.</param>
/// <param name="Standing">Whether the portal knows the person and lets them in.</param>
public sealed record RightsColumn(string Name, Roles Roles, Standing Standing = Standing.InService)
{
    /// <summary>Every single role, a combination of two, and people who must not get any access.</summary>
    public static IReadOnlyList<RightsColumn> All { get; } =
    [
        new("Marketing", Roles.Marketing),
        new("Sales", Roles.Sales),
        new("SalesManager", Roles.SalesManager),
        new("ProductDesigner", Roles.ProductDesigner),
        new("Administrator", Roles.Administrator),
        new("Marketing and Sales", Roles.Marketing | Roles.Sales),
        new("Sales and SalesManager", Roles.Sales | Roles.SalesManager),
        new("no role", Roles.None),
        new("deactivated administrator", Roles.Administrator, Standing.Deactivated),
        new("unknown", Roles.Administrator, Standing.Unknown),
    ];

    /// <summary>The roles in effect: none for deactivated or unknown people.</summary>
    public Roles Effective => Standing == Standing.InService ? Roles : Roles.None;

    /// <summary>The column with this name.</summary>
    public static RightsColumn Named(string name) => All.Single(column => column.Name == name);
}
