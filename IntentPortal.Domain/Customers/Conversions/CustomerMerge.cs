using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Suggestions;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>One merge inside a unit of work: everything that hangs on the merged customer goes over, and every step is remembered so that it can be taken back.</summary>
internal sealed class CustomerMerge(IUnitOfWork unit, Customer merged, Customer survivor, Guid? byIntentId)
{
    private readonly List<MovedRecord> moved = [];
    private readonly List<RepointedRecord> turned = [];
    private readonly List<EditedContact> editedContacts = [];
    private readonly List<Guid> formerContacts = [];
    private readonly List<Guid> droppedPromises = [];
    private readonly List<MergedDemand> mergedDemands = [];

    public async Task<Outcome<CustomerRef>> RunAsync(MergeCustomers command, CancellationToken cancel)
    {
        var check = new FieldValidator();
        string conclusion = check.RequiredLines(nameof(command.Conclusion), command.Conclusion, Limits.Long);
        if (check.Refusal is { } missing)
        {
            return missing;
        }

        CustomerDetails before = survivor.Details;
        CustomerDetails after = CustomerField.Merge(before, merged.Details, command.Chosen);
        if (CustomerField.Of(before, after).Any(field => !field.IsSame(before, after)) && survivor.Edit(after) is { } refusal)
        {
            return refusal;
        }

        DateTimeOffset? followedUpBefore = survivor.LastFollowUpAt;
        survivor.RecordLatestFollowUp(merged.LastFollowUpAt);
        Dictionary<Guid, Guid> joined = await ContactsAsync(command.FormerContactIds, cancel);
        await RecordsAsync(joined, cancel);
        await PromisesAsync(cancel);
        await DemandsAsync(cancel);
        await DuplicatesAsync(cancel);
        CustomerStage stageBefore = survivor.Stage;
        List<Guid> collaborators = Collaborators();
        merged.MergeInto(survivor);
        Guid? opportunityId = null;
        if (command.Opportunity is { } wanted)
        {
            if (survivor.Stage == CustomerStage.Intent)
            {
                // Only a customer in the customer archive has opportunities.
                return new Refusal(RefusalCode.WrongStatus, survivor.Stage);
            }

            Outcome<Opportunity> opportunity = await unit.BeginOpportunityAsync(survivor, wanted, CustomerRights.MayBeginOpportunity(unit.Viewer, survivor), cancel);
            if (!opportunity.Succeeded)
            {
                return opportunity.Refusal;
            }

            opportunityId = opportunity.Value.Id;
        }

        var trace = new ConversionTrace
        {
            Customer = new BeforeAfter<CustomerDetails>(before, survivor.Details),
            Stage = new BeforeAfter<CustomerStage>(stageBefore, survivor.Stage),
            LastFollowUp = new BeforeAfter<DateTimeOffset?>(followedUpBefore, survivor.LastFollowUpAt),
            Collaborators = collaborators,
            Contacts = editedContacts,
            JoinedContacts = [.. joined.Keys],
            FormerContacts = formerContacts,
            Moved = moved,
            Turned = turned,
            DroppedPromises = droppedPromises,
            MergedDemands = mergedDemands,
            OpportunityId = opportunityId,
            IntentId = byIntentId,
        };
        unit.Conversions.Add(new Conversion(unit.NewId(), ConversionKind.Merged, survivor.Id, merged.Id, conclusion, trace, unit.Viewer.PersonId, unit.Now));
        return new CustomerRef(survivor.Id, survivor.Code);
    }

    // The same person is joined, everybody else goes over; the survivor keeps its own first contact.
    private async Task<Dictionary<Guid, Guid>> ContactsAsync(IReadOnlyList<Guid> former, CancellationToken cancel)
    {
        List<Contact> theirs = [.. await unit.Contacts.OfAsync(survivor.Id, cancel)];
        bool hasPrimary = theirs.Exists(c => c.IsPrimary);
        Dictionary<Guid, Guid> joined = [];
        foreach (Contact contact in await unit.Contacts.OfAsync(merged.Id, cancel))
        {
            if (theirs.Find(c => c.IsSameAs(contact)) is { } same)
            {
                Change(same, ContactField.Fill(same.Details, contact.Details));
                contact.Join(same.Id);
                joined.Add(contact.Id, same.Id);
                continue;
            }

            if (hasPrimary && contact.IsPrimary)
            {
                Change(contact, contact.Details with { IsPrimary = false });
            }

            if (former.Contains(contact.Id) && !contact.IsFormer)
            {
                contact.SetFormer(true);
                formerContacts.Add(contact.Id);
            }

            contact.MoveTo(survivor.Id);
            moved.Add(new MovedRecord(RecordKind.Contact, contact.Id));
        }

        return joined;
    }

    private void Change(Contact contact, ContactDetails after)
    {
        ContactDetails before = contact.Details;
        if (before == after)
        {
            return;
        }

        contact.Edit(after);
        int known = editedContacts.FindIndex(e => e.ContactId == contact.Id);
        if (known < 0)
        {
            editedContacts.Add(new EditedContact(contact.Id, before, after));
        }
        else
        {
            editedContacts[known] = editedContacts[known] with { After = after };
        }
    }

    private async Task RecordsAsync(Dictionary<Guid, Guid> joined, CancellationToken cancel)
    {
        foreach (Intent intent in await unit.Intents.OfCustomerAsync(merged.Id, cancel))
        {
            intent.MoveTo(survivor.Id);
            moved.Add(new MovedRecord(RecordKind.Intent, intent.Id));
            if (intent.ContactId is { } contactId && joined.TryGetValue(contactId, out Guid kept))
            {
                intent.PointToContact(kept);
                turned.Add(new RepointedRecord(RecordKind.Intent, intent.Id, contactId, kept));
            }
        }

        foreach (Opportunity opportunity in await unit.Opportunities.OfCustomerAsync(merged.Id, cancel))
        {
            opportunity.MoveTo(survivor.Id);
            moved.Add(new MovedRecord(RecordKind.Opportunity, opportunity.Id));
            if (opportunity.ContactId is { } contactId && joined.TryGetValue(contactId, out Guid kept))
            {
                opportunity.PointToContact(kept);
                turned.Add(new RepointedRecord(RecordKind.Opportunity, opportunity.Id, contactId, kept));
            }
        }

        foreach (FollowUp followUp in await unit.FollowUps.OfCustomerAsync(merged.Id, cancel))
        {
            followUp.MoveTo(survivor.Id);
            moved.Add(new MovedRecord(RecordKind.FollowUp, followUp.Id));
        }

        foreach (Attachment attachment in await unit.Attachments.OfAsync(merged.Id, cancel))
        {
            attachment.MoveTo(survivor.Id);
            moved.Add(new MovedRecord(RecordKind.Attachment, attachment.Id));
        }
    }

    // At most one promise about a customer is planned: of two, the earlier stands.
    private async Task PromisesAsync(CancellationToken cancel)
    {
        Promise? standing = await unit.Promises.FindPlannedAsync(survivor.Id, cancel);
        foreach (Promise promise in await unit.Promises.OfAsync(merged.Id, cancel))
        {
            promise.MoveTo(survivor.Id);
            moved.Add(new MovedRecord(RecordKind.Promise, promise.Id));
            if (promise.State != PromiseState.Planned)
            {
                continue;
            }

            if (standing is null || promise.DueOn < standing.DueOn)
            {
                (standing, Promise? later) = (promise, standing);
                Drop(later);
            }
            else
            {
                Drop(promise);
            }
        }

        survivor.SetNextPromise(standing?.DueOn, standing?.MovedCount ?? 0);
    }

    private void Drop(Promise? promise)
    {
        if (promise is not null)
        {
            promise.Drop(unit.Now);
            droppedPromises.Add(promise.Id);
        }
    }

    // A customer counts once for a suggestion: where both want the same, the evidence goes into one demand.
    private async Task DemandsAsync(CancellationToken cancel)
    {
        Dictionary<Guid, Demand> own = (await unit.Demands.OfCustomerAsync(survivor.Id, cancel)).ToDictionary(d => d.SuggestionId);
        foreach (Demand demand in await unit.Demands.OfCustomerAsync(merged.Id, cancel))
        {
            if (!own.TryGetValue(demand.SuggestionId, out Demand? kept))
            {
                demand.MoveTo(survivor.Id);
                moved.Add(new MovedRecord(RecordKind.Demand, demand.Id));
                continue;
            }

            mergedDemands.Add(new MergedDemand(demand.Id, demand.SuggestionId, kept.Id, [.. demand.Evidence]));
            foreach (DemandEvidence evidence in demand.Evidence)
            {
                kept.AddEvidence(evidence.IntentId, evidence.AskedAt, evidence.Importance);
            }

            unit.Demands.Remove(demand);
        }
    }

    // Who waits for the merged customer waits for the survivor, and what was told apart from it is told apart from the survivor.
    private async Task DuplicatesAsync(CancellationToken cancel)
    {
        foreach (HandOverRequest request in await unit.HandOvers.OfCustomerAsync(merged.Id, cancel))
        {
            // Nobody asks twice: the second request stays with the pointer.
            if (request.State != HandOverState.Waiting || !await unit.HandOvers.IsWaitingAsync(survivor.Id, request.AskedById, cancel))
            {
                request.MoveTo(survivor.Id);
                moved.Add(new MovedRecord(RecordKind.HandOverRequest, request.Id));
            }
        }

        foreach (DistinctPair said in await unit.DistinctPairs.OfCustomerAsync(merged.Id, cancel))
        {
            if (!said.IsAbout(survivor.Id) && !await unit.DistinctPairs.IsSaidAsync(survivor.Id, said.OtherThan(merged.Id), cancel))
            {
                said.Replace(merged.Id, survivor.Id);
                moved.Add(new MovedRecord(RecordKind.DistinctPair, said.Id));
            }
        }
    }

    // Whoever worked on the merged customer must not lose sight of it.
    private List<Guid> Collaborators()
    {
        HashSet<Guid> known = [.. survivor.Collaborators.Select(c => c.PersonId)];
        List<Guid> added =
        [
            .. merged.Collaborators.Select(c => (Guid?)c.PersonId).Append(merged.OwnerId).OfType<Guid>().Distinct().Where(id => id != survivor.OwnerId && !known.Contains(id)),
        ];
        added.ForEach(survivor.AddCollaborator);
        return added;
    }
}
