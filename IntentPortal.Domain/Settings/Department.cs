using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Settings;

/// <summary>
/// 部门: a department of the company. Departments form a tree; a sales manager manages their own department and all below
/// it.
/// </summary>
public sealed class Department : TreeValue
{
    private Department()
    {
    }

    /// <summary>Creates a department.</summary>
    public Department(Guid id)
        : base(id)
    {
    }

    /// <summary>The code used in the identity provider's department claim; unique.</summary>
    public string Code { get; private set; } = string.Empty;

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Department;

    /// <summary>Sets the code.</summary>
    public Refusal? SetCode(string? code)
    {
        var check = new FieldValidator();
        string clean = check.RequiredCode(nameof(Code), code, Limits.Code);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        Code = clean;
        return null;
    }
}

/// <summary>Stores departments.</summary>
public interface IDepartmentStore : IStore<Department>
{
    /// <summary>Finds the department of a claim by code or by either name, ignoring case.</summary>
    Task<Department?> FindByCodeOrNameAsync(string codeOrName, CancellationToken cancel);
}
