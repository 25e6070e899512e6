using IntentPortal.Domain.Kernel;

namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>One column of the matrix: a person as the table looks at them.</summary>
/// <param name="Name">The name of the column.</param>
/// <param name="Roles">The roles in force.</param>
/// <param name="Standing">Whether the portal knows the person and lets them in.</param>
public sealed record RightsColumn(string Name, Roles Roles, Standing Standing = Standing.InService)
{
    /// <summary>Every role by itself, two that go together, and those who must get nothing.</summary>
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

    /// <summary>The roles that count.</summary>
    public Roles Effective => Standing == Standing.InService ? Roles : Roles.None;

    /// <summary>The column of a name.</summary>
    public static RightsColumn Named(string name) => All.Single(column => column.Name == name);
}
