using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Customers;

/// <summary>
/// Adds, edits and assigns customers and their contacts, and manages collaborators. Every method checks the actor's
/// rights, runs as one unit of work and returns an outcome.
/// </summary>
public sealed class CustomerService(ITransactionRunner work)
{
    /// <summary>Adds an intent customer with its contacts.</summary>
    public Task<Outcome<CustomerRef>> AddAsync(Guid actor, QuickAddCustomer command, CancellationToken cancel) =>
        work.RunAsync<CustomerRef>(
            actor,
            async (unit, token) =>
            {
                if (!CustomerRights.MayAdd(unit.Viewer))
                {
                    return new Refusal(RefusalCode.NotAllowed);
                }

                Outcome<(Customer Customer, Guid? FirstContactId)> added = await unit.QuickAddAsync(command, null, null, string.Empty, token);
                return !added.Succeeded ? added.Refusal
                    : await SourceProblemAsync(unit, added.Value.Customer.SourceId, token) is { } refusal ? refusal
                    : Ref(added.Value.Customer);
            },
            cancel);

    /// <summary>Saves an edited customer.</summary>
    public Task<Outcome<CustomerRef>> EditAsync(Guid actor, EditCustomer command, CancellationToken cancel) =>
        ChangeAsync(
            actor,
            command.CustomerId,
            command.Version,
            async (unit, customer, token) =>
            {
                if (await unit.PlaceProblemAsync(command.Details, customer.Details, token) is { } unknown)
                {
                    return unknown;
                }

                if (command.Details.SourceId is { } source && source != customer.SourceId && await SourceProblemAsync(unit, source, token) is { } retired)
                {
                    return retired;
                }

                NewMatchesAfterEdit? edit = NewMatchesAfterEdit.Touches(customer.Details, command.Details)
                    ? NewMatchesAfterEdit.Of(customer.Details, command.Details, InService(await unit.Contacts.OfAsync(customer.Id, token), null))
                    : null;
                if (await unit.EditProblemAsync(customer, edit, command.Distinct, token) is { } duplicates)
                {
                    return duplicates;
                }

                // The remaining required fields of an intent customer are requested at conversion.
                bool complete = customer.Stage != CustomerStage.Intent;
                Outcome<CustomValues> custom = await unit.CustomAsync(CustomFieldTarget.Customer, customer.Custom, command.Details.Custom, complete, token);
                return Refusal.Of(customer.Edit(command.Details with { Custom = custom.Value ?? CustomValues.Empty }), custom.Refusal);
            },
            cancel);

    /// <summary>Assigns a customer to a person; its open work stays where it is.</summary>
    public Task<Outcome<CustomerRef>> AssignAsync(Guid actor, Guid customerId, Guid ownerId, CancellationToken cancel) =>
        HandOverAsync(actor, new HandOverCustomer(customerId, ownerId, []), cancel);

    /// <summary>Assigns a customer to a person, together with its open work of the selected kinds.</summary>
    public Task<Outcome<CustomerRef>> HandOverAsync(Guid actor, HandOverCustomer command, CancellationToken cancel) =>
        ChangeAsync(
            actor,
            command.CustomerId,
            null,
            async (unit, customer, token) =>
            {
                Outcome<Person> owner = await unit.CustomerOwnerAsync(command.OwnerId, token);
                if (!owner.Succeeded)
                {
                    return owner.Refusal;
                }

                Guid? before = customer.OwnerId;
                customer.Assign(command.OwnerId, owner.Value.DepartmentId);
                foreach (ICustomerWorkSource source in unit.Parts<ICustomerWorkSource>().Where(source => command.With.Contains(source.RecordKind)))
                {
                    await source.HandOverAsync(unit, customer, before, owner.Value, token);
                }

                // Afterwards, because who owns the work decides who still sees the customer.
                await unit.TransferPromiseAsync(customer, before, command.OwnerId, token);
                unit.Notify(command.OwnerId, NotificationKind.CustomerAssigned, customer);
                return null;
            },
            cancel);

    /// <summary>Assigns several customers to a person; each one succeeds or fails by itself.</summary>
    public Task<IReadOnlyList<BulkResult>> AssignManyAsync(Guid actor, IReadOnlyList<Guid> customerIds, Guid ownerId, CancellationToken cancel) =>
        Bulk.RunAsync(customerIds, id => AssignAsync(actor, id, ownerId, cancel));

    /// <summary>Adds or removes a collaborator.</summary>
    public Task<Outcome<CustomerRef>> SetCollaboratorAsync(Guid actor, Guid customerId, Guid personId, bool works, CancellationToken cancel) =>
        ChangeAsync(
            actor,
            customerId,
            null,
            async (unit, customer, token) =>
            {
                if (!works)
                {
                    customer.RemoveCollaborator(personId);
                    return null;
                }

                Outcome<Person> person = await unit.CustomerOwnerAsync(personId, token);
                if (!person.Succeeded)
                {
                    return person.Refusal;
                }

                customer.AddCollaborator(personId);
                unit.Notify(personId, NotificationKind.CustomerAssigned, customer);
                return null;
            },
            cancel);

    /// <summary>Adds a contact or saves an edited one; returns its identity.</summary>
    public Task<Outcome<Guid>> SaveContactAsync(Guid actor, SaveContact command, CancellationToken cancel) =>
        work.RunAsync<Guid>(
            actor,
            async (unit, token) =>
            {
                Outcome<Customer> found = await unit.OpenCustomerInServiceAsync(command.CustomerId, null, CustomerRights.MayEdit, token);
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }

                IReadOnlyList<Contact> contacts = await unit.Contacts.OfAsync(command.CustomerId, token);
                if (command.ContactId is not { } contactId)
                {
                    if (await ContactProblemAsync(unit, found.Value, contacts, null, command, token) is { } known)
                    {
                        return known;
                    }

                    Outcome<CustomValues> first = await unit.CustomAsync(CustomFieldTarget.Contact, CustomValues.Empty, command.Details.Custom, complete: true, token);
                    Outcome<Contact> added = Contact.Add(unit.NewId(), command.CustomerId, command.Details with { Custom = first.Value ?? CustomValues.Empty });
                    if (Refusal.Of(added.Refusal, first.Refusal) is { } wrong)
                    {
                        return wrong;
                    }

                    unit.Contacts.Add(added.Value!);
                    OnePrimary(contacts, added.Value!);
                    return added.Value!.Id;
                }

                Contact? contact = contacts.FirstOrDefault(c => c.Id == contactId);
                if (contact is null)
                {
                    return new Refusal(RefusalCode.NotFound);
                }

                if (contact.Version != command.Version)
                {
                    return new Refusal(RefusalCode.Conflict, contact.Version);
                }

                if (await ContactProblemAsync(unit, found.Value, contacts, contact, command, token) is { } duplicates)
                {
                    return duplicates;
                }

                Outcome<CustomValues> custom = await unit.CustomAsync(CustomFieldTarget.Contact, contact.Custom, command.Details.Custom, complete: true, token);
                if (Refusal.Of(contact.Edit(command.Details with { Custom = custom.Value ?? CustomValues.Empty }), custom.Refusal) is { } refusal)
                {
                    return refusal;
                }

                OnePrimary(contacts, contact);
                return contactId;
            },
            cancel);

    /// <summary>Marks a contact as having left the customer, or removes the mark.</summary>
    public Task<Outcome<Done>> SetFormerAsync(Guid actor, Guid contactId, bool isFormer, CancellationToken cancel) =>
        work.RunAsync<Done>(
            actor,
            async (unit, token) =>
            {
                Contact? contact = await unit.Contacts.FindAsync(contactId, token);
                if (contact is null || contact.JoinedIntoId is not null)
                {
                    return new Refusal(RefusalCode.NotFound);
                }

                Outcome<Customer> found = await unit.OpenCustomerInServiceAsync(contact.CustomerId, null, CustomerRights.MayEdit, token);
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }

                contact.SetFormer(isFormer);
                return Done.Instance;
            },
            cancel);

    /// <summary>Attaches files to a customer. Their bytes are already stored.</summary>
    public Task<Outcome<CustomerRef>> AddFilesAsync(Guid actor, Guid customerId, IReadOnlyList<StoredFile> files, CancellationToken cancel) =>
        ChangeAsync(actor, customerId, null, (unit, _, token) => unit.AttachAsync(files, SubjectType.Customer, customerId, token), cancel);

    private static CustomerRef Ref(Customer customer) => new(customer.Id, customer.Code);

    private static IReadOnlyList<ContactDetails> InService(IReadOnlyList<Contact> contacts, Contact? without) =>
        [.. contacts.Where(c => !c.IsFormer && c != without).Select(c => c.Details)];

    // Former contacts are not used for duplicate detection.
    private static Task<Refusal?> ContactProblemAsync(IUnitOfWork unit, Customer customer, IReadOnlyList<Contact> contacts, Contact? contact, SaveContact command, CancellationToken cancel)
    {
        NewMatchesAfterEdit? edit = contact is { IsFormer: true } ? null : NewMatchesAfterEdit.OfContact(customer.Details, InService(contacts, contact), contact?.Details, command.Details);
        return unit.EditProblemAsync(customer, edit, command.Distinct, cancel);
    }

    private static void OnePrimary(IReadOnlyList<Contact> contacts, Contact chosen)
    {
        if (chosen.IsPrimary)
        {
            foreach (Contact other in contacts.Where(c => c.Id != chosen.Id && c.IsPrimary))
            {
                other.Edit(other.Details with { IsPrimary = false });
            }
        }
    }

    private static async Task<Refusal?> SourceProblemAsync(IUnitOfWork unit, Guid sourceId, CancellationToken cancel) =>
        await unit.Sources.FindAsync(sourceId, cancel) is { IsActive: true } ? null : new Refusal(RefusalCode.ValueRetired, nameof(CustomerDetails.SourceId));

    private Task<Outcome<CustomerRef>> ChangeAsync(
        Guid actor, Guid customerId, long? version, Func<IUnitOfWork, Customer, CancellationToken, Task<Refusal?>> change, CancellationToken cancel) =>
        work.RunAsync<CustomerRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Customer> found = await unit.OpenCustomerInServiceAsync(customerId, version, CustomerRights.MayEdit, token);
                return !found.Succeeded ? found.Refusal
                    : await change(unit, found.Value, token) is { } refusal ? refusal
                    : Ref(found.Value);
            },
            cancel);
}
