using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>
/// One merge inside a unit of work. Everything that belongs to the merged customer is moved to the survivor, and every
/// step is recorded for the undo.
/// </summary>
internal sealed class CustomerMerge(IUnitOfWork unit, Customer merged, Customer survivor, Guid? byIntentId)
{
    private readonly List<EditedContact> editedContacts = [];
    private readonly List<Guid> formerContacts = [];
    private readonly Dictionary<Guid, Guid> joinedContacts = [];

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
        var merge = new MergeInProgress(unit, merged, survivor, joinedContacts);
        await ContactsAsync(merge, command.FormerContactIds, cancel);
        foreach (IMergeParticipant participant in unit.Parts<IMergeParticipant>())
        {
            await participant.MoveAsync(merge, cancel);
        }

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
            JoinedContacts = [.. joinedContacts.Keys],
            FormerContacts = formerContacts,
            Moved = merge.Moved,
            Repointed = merge.Repointed,
            Parts = merge.Parts,
            OpportunityId = opportunityId,
            IntentId = byIntentId,
        };
        unit.Conversions.Add(new Conversion(unit.NewId(), ConversionKind.Merged, survivor.Id, merged.Id, conclusion, trace, unit.Viewer.PersonId, unit.Now));
        return new CustomerRef(survivor.Id, survivor.Code);
    }

    // Contacts of the same person are joined and all others are moved. The survivor keeps its own primary contact.
    private async Task ContactsAsync(MergeInProgress merge, IReadOnlyList<Guid> former, CancellationToken cancel)
    {
        List<Contact> theirs = [.. await unit.Contacts.OfAsync(survivor.Id, cancel)];
        bool hasPrimary = theirs.Exists(c => c.IsPrimary);
        foreach (Contact contact in await unit.Contacts.OfAsync(merged.Id, cancel))
        {
            if (theirs.Find(c => c.IsSameAs(contact)) is { } same)
            {
                Change(same, ContactField.Fill(same.Details, contact.Details));
                contact.Join(same.Id);
                joinedContacts.Add(contact.Id, same.Id);
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

            merge.Move(contact, contact.MoveTo);
        }
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

    // The owner and collaborators of the merged customer must keep access to the survivor.
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
