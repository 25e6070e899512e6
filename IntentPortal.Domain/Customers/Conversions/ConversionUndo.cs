using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>
/// Undoes one conversion or merge inside a unit of work. Values that are still as the conversion left them are
/// restored; values edited since are kept unless they are selected. A preview runs the same steps and only lists what
/// they would do.
/// </summary>
/// <param name="unit">The unit of work.</param>
/// <param name="conversion">The conversion or merge to undo.</param>
/// <param name="ticked">Keys of edited items that are restored all the same; null for a preview.</param>
internal sealed class ConversionUndo(IUnitOfWork unit, Conversion conversion, IReadOnlySet<string>? ticked)
{
    private readonly UndoItems items = new(ticked);
    private readonly ConversionTrace trace = conversion.Trace;

    public async Task<Outcome<UndoPreview>> PreviewAsync(CancellationToken cancel)
    {
        Outcome<CustomerRef> outcome = await RunAsync(cancel);
        return outcome.Succeeded ? new UndoPreview(conversion.Id, conversion.Kind, conversion.At, items.All) : outcome.Refusal;
    }

    public async Task<Outcome<CustomerRef>> RunAsync(CancellationToken cancel)
    {
        Customer customer = await unit.Customers.FindAsync(conversion.CustomerId, cancel) ?? throw new InvalidOperationException($"Conversion {conversion.Id} has no customer.");
        await OwnerAsync(customer, cancel);
        Refusal? refusal = await DetailsAsync(customer, cancel);
        if (refusal is not null)
        {
            return refusal;
        }

        await ContactsAsync(cancel);
        await OpportunityAsync(customer, cancel);
        await MarkedDistinctAsync(cancel);
        refusal = conversion.MergedCustomerId is { } mergedId ? await new CustomerUnmerge(unit, conversion, items).RunAsync(customer, mergedId, cancel) : await BackToIntentAsync(customer, cancel);
        if (refusal is not null)
        {
            return refusal;
        }

        if (!items.IsPreview)
        {
            unit.Conversions.Remove(conversion);
        }

        return new CustomerRef(customer.Id, customer.Code);
    }

    // The guards run in a preview too, so that the user learns of an obstacle before selecting anything.
    private async Task<Refusal?> BackToIntentAsync(Customer customer, CancellationToken cancel)
    {
        foreach (Conversion other in await unit.Conversions.OfAsync(customer.Id, cancel))
        {
            // Another customer was merged into this one after the conversion. Without the conversion that merge would
            // have had no target.
            if (other.MergedCustomerId is { } mergedId && other.Trace.Stage?.Before > CustomerStage.Intent)
            {
                return new Refusal(RefusalCode.MergedSince, (await unit.Customers.FindAsync(mergedId, cancel))?.Code ?? string.Empty);
            }
        }

        // The opportunity created along with the conversion does not count in a preview, where it can still be
        // selected.
        int opportunities = (await unit.Opportunities.OfCustomerAsync(customer.Id, cancel)).Count(o => !items.IsPreview || o.Id != trace.OpportunityId || o.Stage == OpportunityStage.Won);
        if (opportunities > 0)
        {
            return new Refusal(RefusalCode.HasOpportunities, opportunities);
        }

        if (customer.Stage != CustomerStage.Potential || customer.IsDeactivated)
        {
            return new Refusal(RefusalCode.ChangedSince);
        }

        return items.Goes("Stage", RecordKind.Customer, customer.Label, nameof(Customer.Stage), customer.Stage, CustomerStage.Intent, edited: false) ? customer.UndoConversion() : null;
    }

    private async Task OwnerAsync(Customer customer, CancellationToken cancel)
    {
        Guid? leaves = customer.OwnerId;
        if (trace.Owner is { } owner && owner.Before != owner.After
            && items.Goes("Owner", RecordKind.Customer, customer.Label, nameof(Customer.OwnerId), customer.OwnerId, owner.Before.OwnerId, customer.OwnerId != owner.After.OwnerId))
        {
            customer.GoBackTo(await StandsAsync(unit.Departments, owner.Before.DepartmentId, cancel) ? owner.Before : owner.Before with { DepartmentId = null });
            await PromiseGoesBackAsync(customer, leaves, cancel);
        }
    }

    // The promise that came with the customer returns to its original owner. A promise made since is transferred
    // together with the customer.
    private async Task PromiseGoesBackAsync(Customer customer, Guid? leaves, CancellationToken cancel)
    {
        if (trace.Promise is { } passed && await unit.Promises.FindAsync(passed.PromiseId, cancel) is { State: PromiseState.Planned } promise && promise.ById == passed.ToId)
        {
            promise.PassTo(passed.FromId);
        }
        else if (customer.OwnerId is { } ownerId)
        {
            await unit.TransferPromiseAsync(customer, leaves, ownerId, cancel);
        }
    }

    private async Task<Refusal?> DetailsAsync(Customer customer, CancellationToken cancel)
    {
        if (trace.Customer is not { } edit)
        {
            return null;
        }

        CustomerDetails details = customer.Details;
        foreach (CustomerField field in CustomerField.Of(edit.Before, edit.After).Where(f => !f.IsSame(edit.Before, edit.After)))
        {
            if (!await StandsAsync(field.Key, edit.Before, cancel))
            {
                continue;
            }

            if (field.Key == nameof(CustomerDetails.Tags))
            {
                details = Tags(customer, details, edit);
                continue;
            }

            bool edited = !field.IsSame(customer.Details, edit.After);
            if (items.Goes($"Customer.{field.Key}", RecordKind.Customer, customer.Label, field.Key, field.Read(customer.Details), field.Read(edit.Before), edited))
            {
                details = field.Copy(details, edit.Before);
            }
        }

        return items.IsPreview || CustomerField.Of(details, customer.Details).All(f => f.IsSame(details, customer.Details)) ? null : customer.Edit(details);
    }

    // A list value that was deleted in the meantime, because nothing used it any more, cannot be restored.
    private Task<bool> StandsAsync(string field, CustomerDetails before, CancellationToken cancel) => field switch
    {
        nameof(CustomerDetails.IndustryId) => StandsAsync(unit.Industries, before.IndustryId, cancel),
        nameof(CustomerDetails.RegionId) => StandsAsync(unit.Regions, before.RegionId, cancel),
        nameof(CustomerDetails.SourceId) => StandsAsync(unit.Sources, before.SourceId, cancel),
        _ => Task.FromResult(true),
    };

    private static async Task<bool> StandsAsync<T>(IStore<T> values, Guid? id, CancellationToken cancel)
        where T : ListValue => id is null || (await values.FindAsync(id.Value, cancel) is { } value && await values.LockAsync(value, cancel));

    // Tags are restored one by one: those the conversion added are removed, those others added since are kept.
    private CustomerDetails Tags(Customer customer, CustomerDetails details, BeforeAfter<CustomerDetails> edit)
    {
        CustomerDetails back = details with { Tags = CustomerTags.Back(customer.Tags, edit.Before.Tags, edit.After.Tags) };
        CustomerField tags = CustomerField.All.Single(f => f.Key == nameof(CustomerDetails.Tags));
        return !tags.IsSame(customer.Details, back)
            && items.Goes("Customer.Tags", RecordKind.Customer, customer.Label, tags.Key, tags.Read(customer.Details), tags.Read(back), edited: false)
                ? back
                : details;
    }

    private async Task ContactsAsync(CancellationToken cancel)
    {
        foreach (EditedContact edit in trace.Contacts)
        {
            if (await unit.Contacts.FindAsync(edit.ContactId, cancel) is not { } contact)
            {
                continue;
            }

            ContactDetails details = contact.Details;
            foreach (ContactField field in ContactField.Of(edit.Before, edit.After).Where(f => !Equals(f.Read(edit.Before), f.Read(edit.After))))
            {
                bool edited = !Equals(field.Read(contact.Details), field.Read(edit.After));
                if (items.Goes($"Contact.{contact.Id}.{field.Key}", RecordKind.Contact, contact.Name, field.Key, field.Read(contact.Details), field.Read(edit.Before), edited))
                {
                    details = field.Copy(details, edit.Before);
                }
            }

            if (details != contact.Details)
            {
                contact.Edit(details);
            }
        }

        foreach (Guid id in trace.FormerContacts)
        {
            if (await unit.Contacts.FindAsync(id, cancel) is { IsFormer: true } contact
                && items.Goes($"Contact.{id}.IsFormer", RecordKind.Contact, contact.Name, nameof(Contact.IsFormer), true, false, edited: false))
            {
                contact.SetFormer(false);
            }
        }
    }

    private async Task OpportunityAsync(Customer customer, CancellationToken cancel)
    {
        // Version 1 means that the opportunity has not been edited since its creation.
        if (trace.OpportunityId is { } id && await unit.Opportunities.FindAsync(id, cancel) is { } opportunity
            && items.Goes("Opportunity", RecordKind.Opportunity, opportunity.Label, null, opportunity.Label, null, opportunity.Version > 1))
        {
            await LeaveToCustomerAsync(opportunity, customer, cancel);
            unit.Opportunities.Remove(opportunity);
        }
    }

    // Follow-ups of a deleted opportunity came from the customer and are moved to it. The opportunity's promise is
    // dropped.
    private async Task LeaveToCustomerAsync(Opportunity opportunity, Customer customer, CancellationToken cancel)
    {
        foreach (FollowUp followUp in (await unit.FollowUps.OfCustomerAsync(customer.Id, cancel)).Where(f => f.SubjectId == opportunity.Id))
        {
            followUp.LeaveToCustomer();
            customer.RecordLatestFollowUp(followUp.TookPlaceAt);
        }

        foreach (Attachment attachment in await unit.Attachments.OfAsync(opportunity.Id, cancel))
        {
            attachment.LeaveToCustomer(customer.Id);
        }

        await unit.DropPromiseAsync(opportunity, cancel);
    }

    private async Task MarkedDistinctAsync(CancellationToken cancel)
    {
        foreach (Guid id in trace.DistinctPairs)
        {
            if (await unit.DistinctPairs.FindAsync(id, cancel) is { } said && items.Goes($"DistinctPair.{id}", RecordKind.DistinctPair, said.Label, null, said.Label, null, edited: false))
            {
                unit.DistinctPairs.Remove(said);
            }
        }
    }
}
