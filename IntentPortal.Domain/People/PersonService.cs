using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.People;

/// <summary>Signs people in and lets administrators maintain them.</summary>
public sealed class PersonService(ITransactionRunner work)
{
    /// <summary>
    /// Creates or updates the person of an account. Succeeds for deactivated people too; the caller decides what they
    /// may see.
    /// </summary>
    public Task<Outcome<Person>> SignInAsync(SignedInAccount account, CancellationToken cancel) =>
        work.RunAsSystemAsync<Person>(
            async (unit, token) =>
            {
                Guid? department = account.DepartmentName is { } name
                    ? (await unit.Departments.FindByCodeOrNameAsync(name, token))?.Id
                    : null;
                Person? person = await unit.People.FindByAccountAsync(account.Subject, account.UserName, token);
                if (person is null)
                {
                    Outcome<Person> added = Person.Add(unit.NewId(), account.UserName, account.Name ?? account.UserName, account.Email, Roles.None, department);
                    if (!added.Succeeded)
                    {
                        return added.Refusal;
                    }

                    person = added.Value;
                    unit.People.Add(person);
                }

                person.SignIn(account.Subject, account.Name, account.Email, account.Roles, department, unit.Now, account.DepartmentDecides);
                return person;
            },
            cancel);

    /// <summary>Adds a person before the first sign-in.</summary>
    public Task<Outcome<Person>> AddAsync(Guid actor, AddPerson command, CancellationToken cancel) =>
        work.RunAsync<Person>(
            actor,
            async (unit, token) =>
            {
                if (!unit.Viewer.Is(Roles.Administrator))
                {
                    return new Refusal(RefusalCode.NotAllowed);
                }

                if (await DepartmentProblemAsync(unit, command.DepartmentId, token) is { } refusal)
                {
                    return refusal;
                }

                Outcome<Person> added = Person.Add(
                    unit.NewId(), command.UserName, command.Name, command.Email, command.Roles, command.DepartmentId, command.KeepsDepartment ?? command.DepartmentId is not null);
                if (added.Succeeded)
                {
                    unit.People.Add(added.Value);
                }

                return added;
            },
            cancel);

    /// <summary>
    /// Changes a person's name, address, department, roles and whether they are active. A person is deactivated only if
    /// nothing is open or everything is handed over in the same operation.
    /// </summary>
    public Task<Outcome<Person>> EditAsync(Guid actor, EditPerson command, CancellationToken cancel) =>
        work.RunAsync<Person>(
            actor,
            async (unit, token) =>
            {
                if (!unit.Viewer.Is(Roles.Administrator))
                {
                    return new Refusal(RefusalCode.NotAllowed);
                }

                Person? person = await unit.People.FindAsync(command.PersonId, token);
                if (person is null)
                {
                    return new Refusal(RefusalCode.NotFound);
                }

                if (person.Version != command.Version)
                {
                    return new Refusal(RefusalCode.Conflict, person.Version);
                }

                bool staysAdministrator = command.IsActive && command.Roles.HasFlag(Roles.Administrator);
                if (person.IsActive && person.Roles.HasFlag(Roles.Administrator) && !staysAdministrator && await LastAdministratorProblemAsync(unit, person, token) is { } last)
                {
                    return last;
                }

                if (await DepartmentProblemAsync(unit, command.DepartmentId, token) is { } refusal)
                {
                    return refusal;
                }

                if (person.Edit(command.Name, command.Email, command.DepartmentId, command.KeepsDepartment) is { } invalid)
                {
                    return invalid;
                }

                if (person.Roles != command.Roles)
                {
                    person.SetRoles(command.Roles);
                }

                if (person.IsActive && !command.IsActive)
                {
                    if (await HandOverAsync(unit, person, command.HandOver ?? [], token) is { } open)
                    {
                        return open;
                    }

                    person.Deactivate();
                }
                else if (!person.IsActive && command.IsActive)
                {
                    person.Reactivate();
                }

                return person;
            },
            cancel);

    // A new owner is notified once, however much it is.
    private static async Task<Refusal?> HandOverAsync(IUnitOfWork unit, Person person, IReadOnlyList<WorkHandOver> handOver, CancellationToken cancel)
    {
        HashSet<Guid> owners = [];
        int open = 0;
        foreach (IPersonWork work in unit.Parts<IPersonWork>().OrderBy(work => work.Kind))
        {
            if (handOver.FirstOrDefault(chosen => chosen.Kind == work.Kind) is { } given)
            {
                if (given.ToId == person.Id || await unit.People.FindViewerAsync(given.ToId, cancel) is not { } owner || !work.CanOwn(owner.Roles))
                {
                    return new Refusal(RefusalCode.OwnerInactive);
                }

                if (await work.HandOverAsync(unit, person.Id, owner, cancel) > 0)
                {
                    owners.Add(owner.PersonId);
                }
            }

            open += await work.CountOpenAsync(unit, person.Id, cancel);
        }

        if (open > 0)
        {
            return new Refusal(RefusalCode.PersonHasOpenWork, open);
        }

        foreach (Guid owner in owners)
        {
            unit.Notify(owner, NotificationKind.WorkHandedOver, person);
        }

        return null;
    }

    // All administrators are locked in a fixed order, so that two who revoke each other's role are serialised.
    private static async Task<Refusal?> LastAdministratorProblemAsync(IUnitOfWork unit, Person person, CancellationToken cancel)
    {
        IReadOnlyList<Person> administrators = await unit.People.AdministratorsAsync(cancel);
        foreach (Person administrator in administrators)
        {
            if (!await unit.People.LockAsync(administrator, cancel))
            {
                return new Refusal(RefusalCode.Conflict, person.Version);
            }
        }

        return administrators.Any(a => a.Id != person.Id) ? null : new Refusal(RefusalCode.LastAdministrator);
    }

    private static async Task<Refusal?> DepartmentProblemAsync(IUnitOfWork unit, Guid? departmentId, CancellationToken cancel)
    {
        if (departmentId is not { } id)
        {
            return null;
        }

        return await unit.Departments.FindAsync(id, cancel) is { IsActive: true } ? null : new Refusal(RefusalCode.ValueRetired, "Department");
    }
}

/// <summary>Adds a person before the first sign-in, so that work can be assigned.</summary>
/// <param name="UserName">The user name at the identity provider.</param>
/// <param name="Name">The display name.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Roles">The roles.</param>
/// <param name="DepartmentId">The department.</param>
/// <param name="KeepsDepartment">Whether the department stays at the next sign-in; null to keep any that is
/// set.</param>
public sealed record AddPerson(string UserName, string Name, string? Email, Roles Roles, Guid? DepartmentId, bool? KeepsDepartment = null);

/// <summary>Saves a person that was read at <paramref name="Version"/>.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Version">The version that the user read.</param>
/// <param name="Name">The display name.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Roles">The roles.</param>
/// <param name="DepartmentId">The department.</param>
/// <param name="IsActive">Whether the person is active.</param>
/// <param name="KeepsDepartment">Whether the department stays at the next sign-in; null to keep one that is changed, and
/// otherwise to leave this as it is.</param>
public sealed record EditPerson(
    Guid PersonId, long Version, string Name, string? Email, Roles Roles, Guid? DepartmentId, bool IsActive, bool? KeepsDepartment = null)
{
    /// <summary>Who takes over what is open, if the person is deactivated; null when nothing is handed over.</summary>
    public IReadOnlyList<WorkHandOver>? HandOver { get; init; }
}
