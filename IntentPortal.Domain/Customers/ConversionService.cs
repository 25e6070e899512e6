using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Customers;

/// <summary>转成潜在客户, 合并: brings intent customers into the customer archive, by their stage or by merging them into a customer that is there already, and takes both back.</summary>
public sealed class ConversionService(IPortalWork work)
{
    /// <summary>Converts a customer: its record, and with it everything that hangs on it, moves from one archive to the other.</summary>
    public Task<Outcome<CustomerRef>> ConvertAsync(Guid actor, ConvertCustomer command, CancellationToken cancel) =>
        work.RunAsync<CustomerRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Customer> found = await unit.OpenCustomerAsync(command.CustomerId, command.Version, CustomerRights.MayConvert, token);
                return found.Succeeded ? await ConvertAsync(unit, found.Value, command, token) : found.Refusal;
            },
            cancel);

    /// <summary>Merges a customer into another; the person must be allowed to convert both.</summary>
    public Task<Outcome<CustomerRef>> MergeAsync(Guid actor, MergeCustomers command, CancellationToken cancel) =>
        work.RunAsync<CustomerRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Customer> merged = await unit.OpenCustomerAsync(command.MergedId, command.MergedVersion, CustomerRights.MayConvert, token);
                Outcome<Customer> survivor = await unit.OpenCustomerAsync(command.SurvivorId, command.SurvivorVersion, CustomerRights.MayConvert, token);
                return !merged.Succeeded ? merged.Refusal
                    : !survivor.Succeeded ? survivor.Refusal
                    : merged.Value.IsDeactivated || survivor.Value.IsDeactivated ? new Refusal(RefusalCode.CustomerDeactivated)
                    : command.MergedId == command.SurvivorId ? new Refusal(RefusalCode.AlreadyExists)
                    // A survivor that gains no word is not saved itself: it is held, so that nobody deactivates it in between.
                    : !await unit.Customers.HoldAsync(survivor.Value, token) ? new Refusal(RefusalCode.Conflict, survivor.Value.Version)
                    : await new CustomerMerge(unit, merged.Value, survivor.Value).RunAsync(command, token);
            },
            cancel);

    /// <summary>What would go back if a conversion or merge were undone now, and what of it was edited since.</summary>
    public Task<Outcome<UndoPreview>> PreviewUndoAsync(Guid actor, Guid conversionId, CancellationToken cancel) =>
        work.RunAsync<UndoPreview>(
            actor,
            async (unit, token) =>
            {
                Outcome<Conversion> found = await OpenAsync(unit, conversionId, token);
                return found.Succeeded ? await new ConversionUndo(unit, found.Value, null).PreviewAsync(token) : found.Refusal;
            },
            cancel);

    /// <summary>Takes a conversion or merge back. Later edits are kept unless they are ticked.</summary>
    public Task<Outcome<CustomerRef>> UndoAsync(Guid actor, UndoConversion command, CancellationToken cancel) =>
        work.RunAsync<CustomerRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Conversion> found = await OpenAsync(unit, command.ConversionId, token);
                return found.Succeeded ? await new ConversionUndo(unit, found.Value, command.AlsoEdited).RunAsync(token) : found.Refusal;
            },
            cancel);

    private static async Task<Outcome<Conversion>> OpenAsync(IUnitOfWork unit, Guid conversionId, CancellationToken cancel)
    {
        if (await unit.Conversions.FindAsync(conversionId, cancel) is not { } conversion)
        {
            return new Refusal(RefusalCode.NotFound);
        }

        Outcome<Customer> customer = await unit.OpenCustomerAsync(conversion.CustomerId, null, CustomerRights.MayUndo, cancel);
        return customer.Succeeded ? conversion : customer.Refusal;
    }

    private static async Task<Outcome<CustomerRef>> ConvertAsync(IUnitOfWork unit, Customer customer, ConvertCustomer command, CancellationToken cancel)
    {
        if (command.OwnerId is not { } ownerId)
        {
            return Refusal.ForField(nameof(command.OwnerId), FieldProblemKind.Required);
        }

        IReadOnlyList<Contact> contacts = await unit.Contacts.OfAsync(customer.Id, cancel);
        List<Contact> former = [.. contacts.Where(c => command.FormerContactIds.Contains(c.Id) && !c.IsFormer)];
        DuplicateSigns signs = DuplicateSigns.Of(command.Details, [.. contacts.Except(former).Select(c => c.Details)]);
        if (!command.NotADuplicate && !signs.IsEmpty && await unit.Customers.AnyWithAsync(signs, customer.Id, cancel))
        {
            return new Refusal(RefusalCode.DuplicatesFound);
        }

        (CustomerDetails before, var ownerBefore) = (customer.Details, new CustomerOwner(customer.OwnerId, customer.DepartmentId));
        if ((customer.Convert(command.Conclusion, null) ?? Edit(customer, command.Details)) is { } refusal)
        {
            return refusal;
        }

        if (ownerId != customer.OwnerId)
        {
            Outcome<Person> owner = await unit.CustomerOwnerAsync(ownerId, cancel);
            if (!owner.Succeeded)
            {
                return owner.Refusal;
            }

            customer.Assign(ownerId, owner.Value.DepartmentId);
            unit.Tell(ownerId, NotificationKind.CustomerAssigned, customer);
        }

        foreach (Contact contact in former)
        {
            contact.SetFormer(true);
        }

        Guid? opportunityId = null;
        if (command.Opportunity is { } wanted)
        {
            Outcome<Opportunity> opportunity = await unit.BeginOpportunityAsync(customer, wanted, cancel);
            if (!opportunity.Succeeded)
            {
                return opportunity.Refusal;
            }

            opportunityId = opportunity.Value.Id;
        }

        var trace = new ConversionTrace
        {
            Customer = new Edited<CustomerDetails>(before, customer.Details),
            Owner = new Edited<CustomerOwner>(ownerBefore, new CustomerOwner(customer.OwnerId, customer.DepartmentId)),
            FormerContacts = [.. former.Select(c => c.Id)],
            OpportunityId = opportunityId,
        };
        unit.Conversions.Add(new Conversion(unit.NewId(), ConversionKind.Converted, customer.Id, null, customer.ConversionConclusion!, trace, unit.Viewer.PersonId, unit.Now));
        return new CustomerRef(customer.Id, customer.Code);
    }

    private static Refusal? Edit(Customer customer, CustomerDetails details) =>
        CustomerField.All.All(field => field.IsSame(customer.Details, details)) ? null : customer.Edit(details);
}
