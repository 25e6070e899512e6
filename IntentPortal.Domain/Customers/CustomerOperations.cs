using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Customers;

/// <summary>Steps that the customer services share inside a unit of work.</summary>
internal static class CustomerOperations
{
    /// <summary>The work about a customer, including unsaved changes of this unit of work.</summary>
    public static async Task<CustomerWork> WorkOfAsync(this IUnitOfWork unit, Customer customer, CancellationToken cancel)
    {
        CustomerWork work = CustomerWork.None;
        foreach (ICustomerWorkSource source in unit.Parts<ICustomerWorkSource>())
        {
            work = await source.AddAsync(work, unit, customer.Id, cancel);
        }

        return work;
    }

    /// <summary>
    /// Whether the actor may see a customer. Its work is read only if no other right lets them see it.
    /// </summary>
    public static async Task<bool> SeesAsync(this IUnitOfWork unit, Customer customer, CancellationToken cancel) =>
        CustomerRights.Sees(unit.Viewer, customer, CustomerWork.None) || CustomerRights.Sees(unit.Viewer, customer, await unit.WorkOfAsync(customer, cancel));

    /// <summary>
    /// Transfers the planned promise about a customer to its new owner, as
    /// <see cref="PromiseOperations.TransferPromiseAsync"/> describes.
    /// </summary>
    public static async Task<PromiseTransfer?> TransferPromiseAsync(this IUnitOfWork unit, Customer customer, Guid? ownerBeforeId, Guid ownerId, CancellationToken cancel)
    {
        CustomerWork work = await unit.WorkOfAsync(customer, cancel);
        return await unit.TransferPromiseAsync(customer.Id, ownerBeforeId, ownerId, viewer => CustomerRights.Sees(viewer, customer, work), cancel);
    }

    /// <summary>
    /// Loads and locks a customer for an operation. It must exist, be visible to the actor, allow the operation, and
    /// still have the version that was read. Related records are to be read afterwards: until the commit, no other
    /// operation can add to the customer or decide by it.
    /// </summary>
    public static async Task<Outcome<Customer>> OpenCustomerAsync(
        this IUnitOfWork unit, Guid customerId, long? version, Func<Viewer, Customer, bool> mayDo, CancellationToken cancel)
    {
        Customer? customer = await unit.Customers.FindAsync(customerId, cancel);
        return customer is null ? new Refusal(RefusalCode.NotFound)
            : !mayDo(unit.Viewer, customer) ? new Refusal(await unit.SeesAsync(customer, cancel) ? RefusalCode.NotAllowed : RefusalCode.NotFound)
            : customer.MergedIntoId is not null ? new Refusal(RefusalCode.CustomerMerged)
            : (version is { } read && read != customer.Version) || !await unit.Customers.LockAsync(customer, cancel) ? new Refusal(RefusalCode.Conflict, customer.Version)
            : customer;
    }

    /// <summary>The same, for operations that require a customer in service.</summary>
    public static async Task<Outcome<Customer>> OpenCustomerInServiceAsync(
        this IUnitOfWork unit, Guid customerId, long? version, Func<Viewer, Customer, bool> mayDo, CancellationToken cancel)
    {
        Outcome<Customer> found = await unit.OpenCustomerAsync(customerId, version, mayDo, cancel);
        return !found.Succeeded ? found
            : found.Value.IsDeactivated ? new Refusal(RefusalCode.CustomerDeactivated)
            : found;
    }

    /// <summary>
    /// The designated owner of a customer, who must be active and have a role that can own customers.
    /// </summary>
    public static async Task<Outcome<Person>> CustomerOwnerAsync(this IUnitOfWork unit, Guid ownerId, CancellationToken cancel)
    {
        Person? owner = await unit.People.FindAsync(ownerId, cancel);
        return owner is { IsActive: true } && CustomerRights.CanOwn(owner.Roles) ? owner : new Refusal(RefusalCode.OwnerInactive);
    }

    /// <summary>
    /// Checks that the industry and the region can be selected. Values that the customer already had may stay although
    /// they are retired.
    /// </summary>
    public static async Task<Refusal?> PlaceProblemAsync(this IUnitOfWork unit, CustomerDetails details, CustomerDetails before, CancellationToken cancel) =>
        details.IndustryId is { } industry && industry != before.IndustryId && !await unit.Industries.LockActiveAsync(industry, cancel)
            ? new Refusal(RefusalCode.ValueRetired, nameof(CustomerDetails.IndustryId))
        : details.RegionId is { } region && region != before.RegionId && !await unit.Regions.LockActiveAsync(region, cancel)
            ? new Refusal(RefusalCode.ValueRetired, nameof(CustomerDetails.RegionId))
        : null;

    /// <summary>
    /// Adds a customer with its contacts, unless it may be a duplicate that the user has not reviewed. Returns the
    /// first contact too.
    /// </summary>
    public static async Task<Outcome<(Customer Customer, Guid? FirstContactId)>> QuickAddAsync(
        this IUnitOfWork unit, QuickAddCustomer quickAdd, Guid? intentSourceId, Guid? ownerId, string prefix, CancellationToken cancel)
    {
        if (quickAdd.Contacts.Count > Limits.QuickAddContacts)
        {
            return Refusal.ForField(prefix + "Contacts", FieldProblemKind.TooMany, Limits.QuickAddContacts);
        }

        CustomerDetails details = quickAdd.Customer with { SourceId = quickAdd.Customer.SourceId ?? intentSourceId };
        if (await unit.PlaceProblemAsync(details, new CustomerDetails(), cancel) is { } retired)
        {
            return retired;
        }

        // The code is taken before looking for duplicates, so that two users who add the same customer are serialised.
        RecordCode code = await unit.NextCodeAsync(CodeSeries.Customer, cancel);
        if (await unit.DuplicateProblemAsync(MatchCriteria.Of(details, quickAdd.Contacts), null, null, quickAdd.Distinct, cancel) is { } duplicates)
        {
            return duplicates;
        }

        // Sales people own the customers they add. Others leave the customer to the intent's owner.
        Guid? wantedOwner = ownerId ?? (unit.Viewer.Is(Roles.Sales) ? unit.Viewer.PersonId : null);
        Person? owner = wantedOwner is { } wanted ? await unit.People.FindAsync(wanted, cancel) : null;
        // Marketing may own an intent but not its customer. The department still follows the owner, so that the owner's
        // manager can see the customer.
        Guid? customerOwner = owner is not null && CustomerRights.CanOwn(owner.Roles) ? owner.Id : null;
        Guid? departmentId = owner?.DepartmentId ?? unit.Viewer.DepartmentId;
        Outcome<CustomValues> custom = await unit.CustomAsync(CustomFieldTarget.Customer, CustomValues.Empty, details.Custom, complete: false, cancel);
        Outcome<Customer> added = Customer.Add(unit.NewId(), code, details with { Custom = custom.Value ?? CustomValues.Empty }, customerOwner, departmentId, unit.Now);
        if (Refusal.Of(added.Refusal, custom.Refusal) is { } wrong)
        {
            return wrong with { Problems = [.. wrong.Problems.Select(p => p with { Field = prefix + p.Field })] };
        }

        unit.Customers.Add(added.Value!);
        if (quickAdd.Distinct is { } distinct && (await unit.MarkDistinctAsync(added.Value!, distinct, cancel)).Refusal is { } unsaid)
        {
            return unsaid with { Problems = [.. unsaid.Problems.Select(p => p with { Field = prefix + p.Field })] };
        }

        Guid? first = null;
        for (int i = 0; i < quickAdd.Contacts.Count; i++)
        {
            string path = $"{prefix}Contacts[{i}].";
            Outcome<CustomValues> customOf = await unit.CustomAsync(CustomFieldTarget.Contact, CustomValues.Empty, quickAdd.Contacts[i].Custom, complete: false, cancel);
            Outcome<Contact> contact = Contact.Add(unit.NewId(), added.Value!.Id, quickAdd.Contacts[i] with { Custom = customOf.Value ?? CustomValues.Empty }, path);
            if (!contact.Succeeded || !customOf.Succeeded)
            {
                return contact.Refusal ?? customOf.Refusal! with { Problems = [.. customOf.Refusal!.Problems.Select(p => p with { Field = path + p.Field })] };
            }

            first ??= contact.Value.Id;
            unit.Contacts.Add(contact.Value);
        }

        return (added.Value!, first);
    }
}
