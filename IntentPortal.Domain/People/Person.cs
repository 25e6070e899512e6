using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.People;

/// <summary>
/// A user of the portal. Created on first sign-in, or before by an administrator, so that work can be assigned.
/// </summary>
public sealed class Person : Aggregate
{
    private Person()
    {
    }

    /// <summary>
    /// The user name at the identity provider (claim <c>preferred_username</c>, or otherwise <c>sub</c>); unique,
    /// case-insensitive.
    /// </summary>
    public string UserName { get; private set; } = string.Empty;

    /// <summary>The provider's subject, which identifies the account after the first sign-in; null before.</summary>
    public string? Subject { get; private set; }

    /// <summary>The display name.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>The e-mail address; null where the provider gives none.</summary>
    public string? Email { get; private set; }

    /// <summary>The current roles.</summary>
    public Roles Roles { get; private set; }

    /// <summary>Roles that an administrator revoked here; a sign-in does not restore them.</summary>
    public Roles WithheldRoles { get; private set; }

    /// <summary>The department.</summary>
    public Guid? DepartmentId { get; private set; }

    /// <summary>
    /// Whether an administrator set the department here; a sign-in does not replace it then.
    /// </summary>
    public bool IsDepartmentSetHere { get; private set; }

    /// <summary>Whether the person is active. A deactivated person can neither sign in nor own anything new.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>The time of the last sign-in.</summary>
    public DateTimeOffset? LastSignInAt { get; private set; }

    /// <summary>The muted kinds of notifications, which are stored but not shown by the bell.</summary>
    public IReadOnlyList<NotificationKind> MutedNotifications { get; private set; } = [];

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Person;

    /// <inheritdoc />
    public override string Label => Name;

    /// <summary>Adds a person.</summary>
    public static Outcome<Person> Add(
        Guid id, string userName, string name, string? email, Roles roles, Guid? departmentId, bool isDepartmentSetHere = false)
    {
        var check = new FieldValidator();
        var person = new Person
        {
            Id = id,
            UserName = check.RequiredCode(nameof(UserName), userName, Limits.Name).ToLowerInvariant(),
            Name = check.Required(nameof(Name), name, Limits.Name),
            Email = check.Email(nameof(Email), email),
            Roles = roles,
            DepartmentId = departmentId,
            IsDepartmentSetHere = isDepartmentSetHere,
        };
        person.Record(ChangeKind.Added);
        return check.Refusal is { } refusal ? refusal : person;
    }

    /// <summary>
    /// Applies the identity provider's data at sign-in. The provider's roles replace the current ones, except for roles
    /// withheld here. Its department replaces the current one, unless that was set here.
    /// </summary>
    /// <param name="subject">The provider's subject.</param>
    /// <param name="name">The display name, or null to leave it unchanged.</param>
    /// <param name="email">The e-mail address, or null to leave it unchanged.</param>
    /// <param name="roles">The mapped roles.</param>
    /// <param name="departmentId">The mapped department, or null to leave it unchanged.</param>
    /// <param name="at">The time of the sign-in.</param>
    /// <param name="departmentDecides">Whether the provider's department replaces one that was set here, too.</param>
    public void SignIn(
        string subject, string? name, string? email, Roles roles, Guid? departmentId, DateTimeOffset at, bool departmentDecides = false)
    {
        Subject = subject;
        Name = name ?? Name;
        Email = email ?? Email;
        if (departmentId is not null && (departmentDecides || !IsDepartmentSetHere))
        {
            (DepartmentId, IsDepartmentSetHere) = (departmentId, false);
        }

        LastSignInAt = at;
        Roles granted = roles & ~WithheldRoles;
        if (Roles != granted)
        {
            Roles = granted;
            Record(ChangeKind.RolesChanged);
        }

        Record(ChangeKind.SignedIn);
    }

    /// <summary>Changes what an administrator can edit.</summary>
    /// <param name="name">The display name.</param>
    /// <param name="email">The e-mail address.</param>
    /// <param name="departmentId">The department.</param>
    /// <param name="keepsDepartment">Whether the department stays at the next sign-in; null to keep one that was
    /// changed, and otherwise to leave this as it is.</param>
    public Refusal? Edit(string name, string? email, Guid? departmentId, bool? keepsDepartment = null)
    {
        var check = new FieldValidator();
        name = check.Required(nameof(Name), name, Limits.Name);
        email = check.Email(nameof(Email), email);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        IsDepartmentSetHere = keepsDepartment ?? (IsDepartmentSetHere || departmentId != DepartmentId);
        (Name, Email, DepartmentId) = (name, email, departmentId);
        Record(ChangeKind.Edited);
        return null;
    }

    /// <summary>Sets the roles. A role that is removed stays withheld at the next sign-in.</summary>
    public void SetRoles(Roles roles)
    {
        WithheldRoles = (WithheldRoles | (Roles & ~roles)) & ~roles;
        Roles = roles;
        Record(ChangeKind.RolesChanged);
    }

    /// <summary>Sets the muted kinds of notifications.</summary>
    public void Mute(IEnumerable<NotificationKind> kinds)
    {
        NotificationKind[] chosen = [.. kinds.Where(Enum.IsDefined).Distinct().Order()];
        if (!chosen.SequenceEqual(MutedNotifications))
        {
            MutedNotifications = chosen;
            Record(ChangeKind.Edited);
        }
    }

    /// <summary>Deactivates the person.</summary>
    public void Deactivate()
    {
        IsActive = false;
        Record(ChangeKind.Deactivated);
    }

    /// <summary>Reactivates the person.</summary>
    public void Reactivate()
    {
        IsActive = true;
        Record(ChangeKind.Reactivated);
    }
}

/// <summary>An account as described by the identity provider, with its roles mapped to the portal's.</summary>
/// <param name="Subject">The provider's subject (issuer and sub), which is stable for the account.</param>
/// <param name="UserName">The user name.</param>
/// <param name="Name">The display name, or null.</param>
/// <param name="Email">The e-mail address, or null.</param>
/// <param name="Roles">The mapped roles; none when no claim maps to a role.</param>
/// <param name="DepartmentName">The department claim, or null: the code or name of a department.</param>
/// <param name="DepartmentDecides">Whether the claim replaces a department that an administrator set.</param>
public sealed record SignedInAccount(
    string Subject, string UserName, string? Name, string? Email, Roles Roles, string? DepartmentName, bool DepartmentDecides = false);

/// <summary>A person as shown in pickers and administration.</summary>
/// <param name="Id">The person.</param>
/// <param name="Version">The version.</param>
/// <param name="UserName">The user name at the identity provider.</param>
/// <param name="Name">Name.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="Roles">The current roles.</param>
/// <param name="DepartmentId">Department.</param>
/// <param name="IsActive">Whether the person is active.</param>
/// <param name="LastSignInAt">Last sign-in.</param>
public sealed record PersonRow(
    Guid Id, long Version, string UserName, string Name, string? Email, Roles Roles, Guid? DepartmentId, bool IsActive, DateTimeOffset? LastSignInAt) : IRetirableRow
{
    /// <summary>Whether an administrator set the department here.</summary>
    public bool IsDepartmentSetHere { get; init; }

    /// <summary>
    /// Whether a person who was deactivated, or lost every role that owns work, still has open intents, customers,
    /// opportunities or promises.
    /// </summary>
    public bool LeftOpenWork { get; init; }
}
