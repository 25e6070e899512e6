using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Settings;

/// <summary>
/// 部门: a part of the company. A tree; a sales manager answers for the own department and everything below it.
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

    /// <summary>The code that the identity provider's department claim carries; unique.</summary>
    public string Code { get; private set; } = string.Empty;

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Department;

    /// <summary>Sets the code.</summary>
    public Refusal? SetCode(string? code)
    {
        var check = new FieldValidator();
        string clean = check.Required(nameof(Code), code, Limits.Code);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        Code = clean;
        return null;
    }
}

/// <summary>Where departments are kept.</summary>
public interface IDepartmentStore : IStore<Department>
{
    /// <summary>Finds the department that a claim names, by code or by either name, without case.</summary>
    Task<Department?> FindByCodeOrNameAsync(string codeOrName, CancellationToken cancel);
}
