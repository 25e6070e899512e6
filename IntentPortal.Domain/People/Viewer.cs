namespace IntentPortal.Domain.People;

/// <summary>The person who acts or looks, with everything that rights depend on, as it is now and not as it was at sign-in.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Roles">The roles in force.</param>
/// <param name="DepartmentId">The department the person works in.</param>
/// <param name="Tree">That department and everything below it: what a sales manager answers for.</param>
public sealed record Viewer(Guid PersonId, string Name, Roles Roles, Guid? DepartmentId, IReadOnlyList<Guid> Tree)
{
    /// <summary>Whether marketing converts and merges the intent customers that it keeps: a setting of the portal, read with the person.</summary>
    public bool MarketingConverts { get; init; }

    /// <summary>Whether the person holds the role.</summary>
    public bool Is(Roles role) => (Roles & role) != 0;

    /// <summary>Whether the department belongs to what the person manages.</summary>
    public bool Manages(Guid? departmentId) => Is(Roles.SalesManager) && departmentId is { } id && Tree.Contains(id);
}
