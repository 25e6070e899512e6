namespace IntentPortal.Domain.Kernel;

/// <summary>
/// The person who acts or looks, with everything that rights depend on, as it is now and not as it was at sign-in.
/// </summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Roles">The roles in force.</param>
/// <param name="DepartmentId">The department the person works in.</param>
/// <param name="Tree">That department and everything below it: what a sales manager answers for.</param>
public sealed record Viewer(Guid PersonId, string Name, Roles Roles, Guid? DepartmentId, IReadOnlyList<Guid> Tree)
{
    /// <summary>
    /// Whether marketing converts and merges the intent customers that it keeps: a setting of the portal, read with the
    /// person.
    /// </summary>
    public bool MarketingConverts { get; init; }

    /// <summary>Whether the person holds the role.</summary>
    public bool Is(Roles role) => (Roles & role) != 0;

    /// <summary>Whether the department belongs to what the person manages.</summary>
    public bool Manages(Guid? departmentId) => Is(Roles.SalesManager) && departmentId is { } id && Tree.Contains(id);
}

/// <summary>The roles a person can hold, several at once (docs/product.md §1).</summary>
[Flags]
public enum Roles
{
    /// <summary>No role: may sign in and see that nothing is open to them.</summary>
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
