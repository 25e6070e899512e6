using IntentPortal.Domain.Kernel;

namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>One row of the rights table: the reach of each role. An omitted role has no right.</summary>
public sealed record RightsRow
{
    public IReadOnlyList<Reach> Marketing { get; init; } = [];

    public IReadOnlyList<Reach> Sales { get; init; } = [];

    public IReadOnlyList<Reach> SalesManager { get; init; } = [];

    public IReadOnlyList<Reach> ProductDesigner { get; init; } = [];

    /// <summary>Administrators have every right that anybody has, unless a row says otherwise.</summary>
    public IReadOnlyList<Reach> Administrator { get; init; } = [Reach.All];

    /// <summary>Whether a person with these roles may do it with this record. Rights of several roles add up.</summary>
    public bool Allows(Roles roles, RightsCell cell) =>
        Enum.GetValues<Roles>().Where(role => role != Roles.None && roles.HasFlag(role)).SelectMany(Of).Any(cell.IsIn);

    /// <summary>Whether a person with these roles may do it at all, for operations without a record.</summary>
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
