namespace IntentPortal.Domain.Kernel;

/// <summary>
/// The actor or viewer with everything that rights depend on, in its current state and not as of sign-in.
/// </summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">The display name.</param>
/// <param name="Roles">The current roles.</param>
/// <param name="DepartmentId">The person's department.</param>
/// <param name="Tree">That department and all departments below it, which a sales manager manages.</param>
public sealed record Viewer(Guid PersonId, string Name, Roles Roles, Guid? DepartmentId, IReadOnlyList<Guid> Tree)
{
    /// <summary>
    /// Whether marketing may convert and merge its intent customers. This portal setting is read together with the
    /// person.
    /// </summary>
    public bool MarketingConverts { get; init; }

    /// <summary>Whether the person holds the role.</summary>
    public bool Is(Roles role) => (Roles & role) != 0;

    /// <summary>Whether the person manages the department.</summary>
    public bool Manages(Guid? departmentId) => Is(Roles.SalesManager) && departmentId is { } id && Tree.Contains(id);
}

/// <summary>The roles of a person, which can be combined (docs/product.md §1).</summary>
[Flags]
public enum Roles
{
    /// <summary>No role: can sign in but has no access to anything.</summary>
    None = 0,

    /// <summary>市场人员.</summary>
    Marketing = 1,

    /// <summary>销售人员.</summary>
    Sales = 2,

    /// <summary>销售经理.</summary>
    SalesManager = 4,

    /// <summary>产品设计人员.</summary>
    ProductDesigner = 8,

    /// <summary>管理员.</summary>
    Administrator = 16,
}
