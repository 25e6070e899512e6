using IntentPortal.Domain.Kernel;

namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>
/// One row of the rights table: what each role may, and how far. A role that is left out may nothing.
/// </summary>
public sealed record RightsRow
{
    public IReadOnlyList<Reach> Marketing { get; init; } = [];

    public IReadOnlyList<Reach> Sales { get; init; } = [];

    public IReadOnlyList<Reach> SalesManager { get; init; } = [];

    public IReadOnlyList<Reach> ProductDesigner { get; init; } = [];

    /// <summary>Administrators may everything that anybody may, unless a row says otherwise.</summary>
    public IReadOnlyList<Reach> Administrator { get; init; } = [Reach.All];

    /// <summary>Whether somebody with these roles may do it with this record. Rights of several roles add up.</summary>
    public bool Allows(Roles roles, RightsCell cell) =>
        Enum.GetValues<Roles>().Where(role => role != Roles.None && roles.HasFlag(role)).SelectMany(Of).Any(cell.IsIn);

    /// <summary>Whether somebody with these roles may do it at all, where there is no record to ask about.</summary>
    public bool Allows(Roles roles) => Enum.GetValues<Roles>().Any(role => role != Roles.None && roles.HasFlag(role) && Of(role).Count > 0);

    private IReadOnlyList<Reach> Of(Roles role) => role switch
    {
        Roles.Marketing => Marketing,
        Roles.Sales => Sales,
        Roles.SalesManager => SalesManager,
        Roles.ProductDesigner => ProductDesigner,
        _ => Administrator,
    };
}
