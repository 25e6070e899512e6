namespace IntentPortal.Domain.People;

/// <summary>The roles a person can hold, several at once (product.md §1).</summary>
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
