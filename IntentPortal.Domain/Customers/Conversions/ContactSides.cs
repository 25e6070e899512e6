namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>Assigns the contacts to their customers when a merge is undone.</summary>
internal sealed class ContactSides(IReadOnlyList<Contact> contacts, MergeReturn records, ConversionTrace trace)
{
    private readonly List<Contact> ofSurvivor = [.. contacts.Where(c => !records.Goes(c.Id))];
    private readonly List<Contact> ofMerged = [.. contacts.Where(c => records.Goes(c.Id))];

    /// <summary>
    /// Reads the contacts that were joined with a contact of the survivor. They belong to the merged customer again.
    /// </summary>
    public async Task ReadJoinedAsync(CancellationToken cancel)
    {
        foreach (Guid id in trace.JoinedContacts)
        {
            if (await records.Unit.Contacts.FindAsync(id, cancel) is { } joined)
            {
                ofMerged.Add(joined);
            }
        }
    }

    /// <summary>The change of contact that a record needs; null where its contact can stay.</summary>
    public async Task<ContactReassignment?> ReassignAsync(ReturnCandidate candidate, CancellationToken cancel)
    {
        Guid contactId = candidate.ContactId!.Value;
        List<Contact> own = records.Goes(candidate.Record.Id) ? ofMerged : ofSurvivor;
        if (own.Exists(c => c.Id == contactId) || await records.Unit.Contacts.FindAsync(contactId, cancel) is not { } now)
        {
            return null;
        }

        Guid? named = trace.Repointed.FirstOrDefault(t => t.Id == candidate.Record.Id && t.ToContactId == contactId)?.FromContactId;
        Contact? counterpart = own.Find(c => c.Id == named) ?? own.Find(c => c.JoinedIntoId == contactId) ?? own.Find(c => c.IsSameAs(now));
        return new ContactReassignment(candidate.Record, now, counterpart, candidate.PointToContact!);
    }
}
