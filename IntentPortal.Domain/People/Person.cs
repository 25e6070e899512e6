using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.People;

/// <summary>
/// Somebody who works with the portal. Created on first sign-in, or before by an administrator so that work can be
/// assigned.
/// </summary>
public sealed class Person : Aggregate
{
    private Person()
    {
    }

    /// <summary>
    /// The user name at the identity provider (claim <c>preferred_username</c>, else <c>sub</c>); unique, compared
    /// without case.
    /// </summary>
    public string UserName { get; private set; } = string.Empty;

    /// <summary>
    /// The provider's subject, once the person has signed in: what ties the account to the person from then on.
    /// </summary>
    public string? Subject { get; private set; }

    /// <summary>The name shown.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>The e-mail address, where the provider gives one.</summary>
    public string? Email { get; private set; }

    /// <summary>The roles in force.</summary>
    public Roles Roles { get; private set; }

    /// <summary>Roles that an administrator took away here; a sign-in does not bring them back.</summary>
    public Roles WithheldRoles { get; private set; }

    /// <summary>The department the person works in.</summary>
    public Guid? DepartmentId { get; private set; }

    /// <summary>A deactivated person can neither sign in nor own anything new.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>When the person last signed in.</summary>
    public DateTimeOffset? LastSignInAt { get; private set; }

    /// <summary>What the person does not want to be told; kept, but not shown by the bell.</summary>
    public IReadOnlyList<NotificationKind> MutedNotifications { get; private set; } = [];

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Person;

    /// <inheritdoc />
    public override string Label => Name;

    /// <summary>Adds a person.</summary>
    public static Outcome<Person> Add(Guid id, string userName, string name, string? email, Roles roles, Guid? departmentId)
    {
        var check = new FieldValidator();
        var person = new Person
        {
            Id = id,
            UserName = check.Required(nameof(UserName), userName, Limits.Name).ToLowerInvariant(),
            Name = check.Required(nameof(Name), name, Limits.Name),
            Email = check.Email(nameof(Email), email),
            Roles = roles,
            DepartmentId = departmentId,
        };
        person.Record(ChangeKind.Added);
        return check.Refusal is { } refusal ? refusal : person;
    }

    /// <summary>
    /// Takes over what the identity provider says of the person at sign-in. The provider's word on roles counts, less
    /// what is withheld here.
    /// </summary>
    /// <param name="subject">The provider's subject.</param>
    /// <param name="name">The display name, or null to keep the known one.</param>
    /// <param name="email">The e-mail address, or null to keep the known one.</param>
    /// <param name="roles">The mapped roles.</param>
    /// <param name="departmentId">The mapped department, or null to keep the known one.</param>
    /// <param name="at">When.</param>
    public void SignIn(string subject, string? name, string? email, Roles roles, Guid? departmentId, DateTimeOffset at)
    {
        Subject = subject;
        Name = name ?? Name;
        Email = email ?? Email;
        DepartmentId = departmentId ?? DepartmentId;
        LastSignInAt = at;
        Roles granted = roles & ~WithheldRoles;
        if (Roles != granted)
        {
            Roles = granted;
            Record(ChangeKind.RolesChanged);
        }

        Record(ChangeKind.SignedIn);
    }

    /// <summary>Changes what an administrator may change.</summary>
    public Refusal? Edit(string name, string? email, Guid? departmentId)
    {
        var check = new FieldValidator();
        name = check.Required(nameof(Name), name, Limits.Name);
        email = check.Email(nameof(Email), email);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        (Name, Email, DepartmentId) = (name, email, departmentId);
        Record(ChangeKind.Edited);
        return null;
    }

    /// <summary>Sets the roles in force; what is taken away stays away at the next sign-in.</summary>
    public void SetRoles(Roles roles)
    {
        WithheldRoles = (WithheldRoles | (Roles & ~roles)) & ~roles;
        Roles = roles;
        Record(ChangeKind.RolesChanged);
    }

    /// <summary>Chooses what not to be told.</summary>
    public void Mute(IEnumerable<NotificationKind> kinds)
    {
        NotificationKind[] chosen = [.. kinds.Where(Enum.IsDefined).Distinct().Order()];
        if (!chosen.SequenceEqual(MutedNotifications))
        {
            MutedNotifications = chosen;
            Record(ChangeKind.Edited);
        }
    }

    /// <summary>Takes the person out of service.</summary>
    public void Deactivate()
    {
        IsActive = false;
        Record(ChangeKind.Deactivated);
    }

    /// <summary>Takes the person back into service.</summary>
    public void Reactivate()
    {
        IsActive = true;
        Record(ChangeKind.Reactivated);
    }
}

/// <summary>What the identity provider says of an account, already mapped to the portal's roles.</summary>
/// <param name="Subject">The provider's subject (issuer and sub), stable for the account.</param>
/// <param name="UserName">The user name.</param>
/// <param name="Name">The display name, where given.</param>
/// <param name="Email">The e-mail address, where given.</param>
/// <param name="Roles">The mapped roles; none when no claim is mapped.</param>
/// <param name="DepartmentName">The department claim, where given: a code or name of a department.</param>
public sealed record SignedInAccount(string Subject, string UserName, string? Name, string? Email, Roles Roles, string? DepartmentName);

/// <summary>A person as pickers and administration show them.</summary>
/// <param name="Id">The person.</param>
/// <param name="Version">The version.</param>
/// <param name="UserName">User name at the identity provider.</param>
/// <param name="Name">Name.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="Roles">Roles in force.</param>
/// <param name="DepartmentId">Department.</param>
/// <param name="IsActive">Whether in service.</param>
/// <param name="LastSignInAt">Last sign-in.</param>
public sealed record PersonRow(
    Guid Id, long Version, string UserName, string Name, string? Email, Roles Roles, Guid? DepartmentId, bool IsActive, DateTimeOffset? LastSignInAt) : IRetirableRow;
