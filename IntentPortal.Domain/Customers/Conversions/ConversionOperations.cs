using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>
/// The steps of conversion and merge inside a unit of work. They run by themselves or as part of confirming a purchase.
/// </summary>
internal static class ConversionOperations
{
    /// <summary>
    /// Converts a customer. Its record and everything attached to it move from the intent customer archive to the
    /// customer archive.
    /// </summary>
    public static async Task<Outcome<CustomerRef>> ConvertCustomerAsync(this IUnitOfWork unit, ConvertCustomer command, Guid? byIntentId, CancellationToken cancel)
    {
        Outcome<Customer> found = await unit.OpenCustomerAsync(command.CustomerId, command.Version, CustomerRights.MayConvert, cancel);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }

        Customer customer = found.Value;
        if (command.OwnerId is not { } ownerId)
        {
            return Refusal.ForField(nameof(command.OwnerId), FieldProblemKind.Required);
        }

        if (await unit.PlaceProblemAsync(command.Details, customer.Details, cancel) is { } retired)
        {
            return retired;
        }

        IReadOnlyList<Contact> contacts = await unit.Contacts.OfAsync(customer.Id, cancel);
        List<Contact> former = [.. contacts.Where(c => command.FormerContactIds.Contains(c.Id) && !c.IsFormer)];
        MatchCriteria signs = MatchCriteria.Of(command.Details, [.. contacts.Except(former).Where(c => !c.IsFormer).Select(c => c.Details)]);
        if (await unit.DuplicateProblemAsync(signs, null, customer.Id, command.Distinct, cancel) is { } duplicates)
        {
            return duplicates;
        }

        // The right is checked here because the customer may get another owner below.
        bool mayBegin = CustomerRights.MayBeginOpportunity(unit.Viewer, customer);
        (CustomerDetails before, var ownerBefore) = (customer.Details, new CustomerOwner(customer.OwnerId, customer.DepartmentId));
        Outcome<CustomValues> custom = await unit.CustomAsync(CustomFieldTarget.Customer, customer.Custom, command.Details.Custom, complete: true, cancel);
        CustomerDetails details = command.Details with { Custom = customer.Custom.Take(custom.Value ?? CustomValues.Empty) };
        if (Refusal.Of(customer.Convert(command.Conclusion, byIntentId) ?? Edit(customer, details), custom.Refusal) is { } refusal)
        {
            return refusal;
        }

        PromiseTransfer? passed = null;
        if (ownerId != customer.OwnerId)
        {
            Outcome<Person> owner = await unit.CustomerOwnerAsync(ownerId, cancel);
            if (!owner.Succeeded)
            {
                return owner.Refusal;
            }

            customer.Assign(ownerId, owner.Value.DepartmentId);
            passed = await unit.TransferPromiseAsync(customer, ownerBefore.OwnerId, ownerId, cancel);
            unit.Notify(ownerId, NotificationKind.CustomerAssigned, customer);
        }

        foreach (Contact contact in former)
        {
            contact.SetFormer(true);
        }

        Outcome<List<Guid>>? distinct = command.Distinct is { } told ? await unit.MarkDistinctAsync(customer, told, cancel) : null;
        if (distinct?.Refusal is { } unsaid)
        {
            return unsaid;
        }

        Guid? opportunityId = null;
        if (command.Opportunity is { } wanted)
        {
            Outcome<Opportunity> opportunity = await unit.BeginOpportunityAsync(customer, wanted, mayBegin, cancel);
            if (!opportunity.Succeeded)
            {
                return opportunity.Refusal;
            }

            opportunityId = opportunity.Value.Id;
        }

        var trace = new ConversionTrace
        {
            Customer = new BeforeAfter<CustomerDetails>(before, customer.Details),
            Owner = new BeforeAfter<CustomerOwner>(ownerBefore, new CustomerOwner(customer.OwnerId, customer.DepartmentId)),
            Promise = passed,
            FormerContacts = [.. former.Select(c => c.Id)],
            DistinctPairs = distinct?.Value ?? [],
            OpportunityId = opportunityId,
            IntentId = byIntentId,
        };
        unit.Conversions.Add(new Conversion(unit.NewId(), ConversionKind.Converted, customer.Id, null, customer.ConversionConclusion!, trace, unit.Viewer.PersonId, unit.Now));
        return new CustomerRef(customer.Id, customer.Code);
    }

    /// <summary>Merges a customer into another. The actor must have the right to convert both.</summary>
    public static async Task<Outcome<CustomerRef>> MergeCustomersAsync(this IUnitOfWork unit, MergeCustomers command, Guid? byIntentId, CancellationToken cancel)
    {
        Outcome<Customer> merged = await unit.OpenCustomerAsync(command.MergedId, command.MergedVersion, CustomerRights.MayConvert, cancel);
        Outcome<Customer> survivor = await unit.OpenCustomerAsync(command.SurvivorId, command.SurvivorVersion, CustomerRights.MayConvert, cancel);
        return !merged.Succeeded ? merged.Refusal
            : !survivor.Succeeded ? (survivor.Refusal.Code == RefusalCode.Conflict ? new Refusal(RefusalCode.SurvivorChanged) : survivor.Refusal)
            : merged.Value.IsDeactivated || survivor.Value.IsDeactivated ? new Refusal(RefusalCode.CustomerDeactivated)
            : command.MergedId == command.SurvivorId ? new Refusal(RefusalCode.AlreadyExists)
            : await new CustomerMerge(unit, merged.Value, survivor.Value, byIntentId).RunAsync(command, cancel);
    }

    private static Refusal? Edit(Customer customer, CustomerDetails details) =>
        CustomerField.Of(customer.Details, details).All(field => field.IsSame(customer.Details, details)) ? null : customer.Edit(details);
}
