using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The input for a person.</summary>
public sealed class PersonForm
{
    /// <summary>All roles, in display order.</summary>
    public static IReadOnlyList<Roles> AllRoles { get; } = [.. Enum.GetValues<Roles>().Where(role => role != Roles.None)];

    /// <summary>User name at the identity provider.</summary>
    public string? UserName { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>Roles.</summary>
    public Roles Roles { get; set; }

    /// <summary>Department.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>Whether the department stays at the next sign-in.</summary>
    public bool KeepsDepartment { get; set; }

    /// <summary>Whether the person is active.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Who takes over everything that is open, if the person leaves.</summary>
    public Guid? SuccessorId { get; set; }

    /// <summary>Whether each kind of work has a successor of its own.</summary>
    public bool ByKind { get; set; }

    /// <summary>Who takes over each kind of work.</summary>
    public Dictionary<PersonWorkKind, Guid?> SuccessorIds { get; set; } = [];

    /// <summary>The input for a saved person.</summary>
    public static PersonForm Of(PersonRow row) => new()
    {
        UserName = row.UserName,
        Name = row.Name,
        Email = row.Email,
        Roles = row.Roles,
        DepartmentId = row.DepartmentId,
        KeepsDepartment = row.IsDepartmentSetHere,
        IsActive = row.IsActive,
    };

    /// <summary>Adds or removes a role.</summary>
    public void Set(Roles role, bool held) => Roles = held ? Roles | role : Roles & ~role;

    /// <summary>Selects a department, which then stays at the next sign-in until that is switched off.</summary>
    public void SetDepartment(Guid? id) => (DepartmentId, KeepsDepartment) = (id, KeepsDepartment || id != DepartmentId);

    /// <summary>Creates the command for a new person.</summary>
    public AddPerson ToAdd() => new(UserName ?? string.Empty, Name ?? string.Empty, Email, Roles, DepartmentId, KeepsDepartment);

    /// <summary>Creates the command for an existing person.</summary>
    /// <param name="id">The person.</param>
    /// <param name="version">The version that the input is based on.</param>
    /// <param name="open">The kinds of work that are open with the person.</param>
    public EditPerson ToEdit(Guid id, long version, IEnumerable<PersonWorkKind> open) => new(id, version, Name ?? string.Empty, Email, Roles, DepartmentId, IsActive, KeepsDepartment)
    {
        HandOver = IsActive ? null : [.. open.Where(kind => SuccessorOf(kind) is not null).Select(kind => new WorkHandOver(kind, SuccessorOf(kind)!.Value))],
    };

    private Guid? SuccessorOf(PersonWorkKind kind) => ByKind ? SuccessorIds.GetValueOrDefault(kind) : SuccessorId;
}
