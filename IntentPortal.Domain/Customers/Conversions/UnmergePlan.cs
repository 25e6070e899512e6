using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Suggestions;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>
/// What belongs to whom when a merge is taken back. The trace says which records went over; what was made from them since follows them:
/// everything is decided by the customer of the intent that it came from.
/// </summary>
internal sealed class UnmergePlan
{
    private UnmergePlan()
    {
    }

    /// <summary>The records that go back.</summary>
    public required IReadOnlyList<ReturningRecord> Records { get; init; }

    /// <summary>The demands that are divided or go back.</summary>
    public required IReadOnlyList<DemandSplit> Demands { get; init; }

    /// <summary>The records that must not speak of a contact of the other customer.</summary>
    public required IReadOnlyList<ContactReassignment> Contacts { get; init; }

    /// <summary>The survivor's stage afterwards.</summary>
    public required CustomerStage SurvivorStage { get; init; }

    /// <summary>The merged customer's stage afterwards.</summary>
    public required CustomerStage MergedStage { get; init; }

    /// <summary>Looks at everything that hangs on the survivor now; changes nothing.</summary>
    public static async Task<UnmergePlan> MakeAsync(IUnitOfWork unit, Conversion conversion, Customer survivor, Customer merged, CancellationToken cancel)
    {
        ConversionTrace trace = conversion.Trace;
        HashSet<Guid> traced = [.. trace.Moved.Select(m => m.Id)];
        IReadOnlyList<Intent> intents = await unit.Intents.OfCustomerAsync(survivor.Id, cancel);
        List<Intent> goingIntents = Going(intents, traced);
        HashSet<Guid> goingIds = [.. goingIntents.Select(i => i.Id)];
        HashSet<Guid> knownIds = [.. intents.Select(i => i.Id)];

        List<Opportunity> opportunities = [.. (await unit.Opportunities.OfCustomerAsync(survivor.Id, cancel)).Where(o => o.Id != trace.OpportunityId || o.Version > 1)];
        List<Opportunity> goingOpportunities = [.. opportunities.Where(o => o.OriginIntentId is { } origin && knownIds.Contains(origin) ? goingIds.Contains(origin) : traced.Contains(o.Id))];
        goingIds.UnionWith(goingOpportunities.Select(o => o.Id));
        knownIds.UnionWith(opportunities.Select(o => o.Id));

        IEnumerable<FollowUp> followUps = (await unit.FollowUps.OfCustomerAsync(survivor.Id, cancel))
            .Where(f => f.SubjectType != SubjectType.Customer && knownIds.Contains(f.SubjectId) ? goingIds.Contains(f.SubjectId) : traced.Contains(f.Id));
        List<Contact> contacts = [.. await unit.Contacts.OfAsync(survivor.Id, cancel)];
        List<Contact> goingContacts = [.. contacts.Where(c => traced.Contains(c.Id))];
        List<ReturningRecord> records =
        [
            .. goingContacts.Select(c => new ReturningRecord(c, c.MoveTo)),
            .. goingIntents.Select(i => new ReturningRecord(i, i.MoveTo)),
            .. goingOpportunities.Select(o => new ReturningRecord(o, o.MoveTo)),
            .. followUps.Select(f => new ReturningRecord(f, f.MoveTo)),
        ];
        foreach (MovedRecord moved in trace.Moved)
        {
            if (await OtherAsync(unit, moved, survivor.Id, cancel) is { } record)
            {
                records.Add(record);
            }
        }

        List<DemandSplit> demands =
        [
            .. (await unit.Demands.OfCustomerAsync(survivor.Id, cancel))
                .Select(d => new DemandSplit(d, [.. d.Evidence.Where(e => goingIds.Contains(e.IntentId))]))
                .Where(d => d.Going.Count > 0),
        ];
        var parted = new Sides(contacts.Except(goingContacts), goingContacts, trace);
        await parted.ReadJoinedAsync(unit, cancel);
        List<ContactReassignment> turned = [];
        foreach (Intent intent in intents.Where(i => i.ContactId is not null))
        {
            turned.AddRange(await parted.TurnAsync(unit, intent, intent.ContactId!.Value, goingIds.Contains(intent.Id), intent.PointToContact, cancel));
        }

        foreach (Opportunity opportunity in opportunities.Where(o => o.ContactId is not null))
        {
            turned.AddRange(await parted.TurnAsync(unit, opportunity, opportunity.ContactId!.Value, goingIds.Contains(opportunity.Id), opportunity.PointToContact, cancel));
        }

        return new UnmergePlan
        {
            Records = records,
            Demands = demands,
            Contacts = turned,
            SurvivorStage = StageWith(await OwnStageAsync(unit, conversion, survivor, cancel), opportunities.Except(goingOpportunities)),
            MergedStage = StageWith(merged.Stage, goingOpportunities),
        };
    }

    // An intent that was split off one that goes back was said by the merged customer too.
    private static List<Intent> Going(IReadOnlyList<Intent> intents, HashSet<Guid> traced)
    {
        List<Intent> going = [.. intents.Where(i => traced.Contains(i.Id))];
        for (int i = 0; i < going.Count; i++)
        {
            Guid parent = going[i].Id;
            going.AddRange(intents.Where(child => child.SplitFromId == parent && !going.Contains(child)).ToList());
        }

        return going;
    }

    // What was deleted for good since, or went on to another customer, cannot go back.
    private static async Task<ReturningRecord?> OtherAsync(IUnitOfWork unit, MovedRecord moved, Guid survivorId, CancellationToken cancel) => moved.Kind switch
    {
        RecordKind.Attachment => await unit.Attachments.FindAsync(moved.Id, cancel) is { } a && a.SubjectId == survivorId ? new ReturningRecord(a, a.MoveTo) : null,
        RecordKind.Promise => await unit.Promises.FindAsync(moved.Id, cancel) is { } p && p.SubjectId == survivorId ? new ReturningRecord(p, p.MoveTo) : null,
        RecordKind.HandOverRequest => await unit.HandOvers.FindAsync(moved.Id, cancel) is { } r && r.CustomerId == survivorId ? new ReturningRecord(r, r.MoveTo) : null,
        RecordKind.DistinctPair => await unit.DistinctPairs.FindAsync(moved.Id, cancel) is { } n && n.IsAbout(survivorId) ? new ReturningRecord(n, to => n.Replace(survivorId, to)) : null,
        _ => null,
    };

    // Where it would stand without anything won: whether it is in the customer archive by itself.
    private static async Task<CustomerStage> OwnStageAsync(IUnitOfWork unit, Conversion conversion, Customer survivor, CancellationToken cancel)
    {
        BeforeAfter<CustomerStage> stage = conversion.Trace.Stage!;
        if (stage.Before != CustomerStage.Intent)
        {
            return CustomerStage.Potential;
        }

        if (stage.After == CustomerStage.Intent)
        {
            // Converted or not since: that is not what is taken back.
            return survivor.Stage;
        }

        foreach (Conversion other in await unit.Conversions.OfAsync(survivor.Id, cancel))
        {
            if (other.Id != conversion.Id && other.MergedCustomerId is { } id && (await unit.Customers.FindAsync(id, cancel))?.Stage > CustomerStage.Intent)
            {
                return CustomerStage.Potential;
            }
        }

        return CustomerStage.Intent;
    }

    private static CustomerStage StageWith(CustomerStage own, IEnumerable<Opportunity> opportunities)
    {
        List<Opportunity> all = [.. opportunities];
        return all.Exists(o => o.Stage == OpportunityStage.Won) ? CustomerStage.Won
            : all.Count > 0 || own != CustomerStage.Intent ? CustomerStage.Potential
            : CustomerStage.Intent;
    }

    /// <summary>The contacts of both sides after the parting.</summary>
    private sealed class Sides(IEnumerable<Contact> staying, IEnumerable<Contact> going, ConversionTrace trace)
    {
        private readonly List<Contact> ofSurvivor = [.. staying];
        private readonly List<Contact> ofMerged = [.. going];

        public async Task ReadJoinedAsync(IUnitOfWork unit, CancellationToken cancel)
        {
            foreach (Guid id in trace.JoinedContacts)
            {
                if (await unit.Contacts.FindAsync(id, cancel) is { } joined)
                {
                    ofMerged.Add(joined);
                }
            }
        }

        public async Task<IEnumerable<ContactReassignment>> TurnAsync(IUnitOfWork unit, Aggregate record, Guid contactId, bool goes, Action<Guid?> turn, CancellationToken cancel)
        {
            List<Contact> own = goes ? ofMerged : ofSurvivor;
            if (own.Exists(c => c.Id == contactId) || await unit.Contacts.FindAsync(contactId, cancel) is not { } now)
            {
                return [];
            }

            Guid? spokeOf = trace.Turned.FirstOrDefault(t => t.Id == record.Id && t.ToContactId == contactId)?.FromContactId;
            Contact? counterpart = own.Find(c => c.Id == spokeOf) ?? own.Find(c => c.JoinedIntoId == contactId) ?? own.Find(c => c.IsSameAs(now));
            return [new ContactReassignment(record, now, counterpart, turn)];
        }
    }
}

/// <summary>A record that goes back to the merged customer.</summary>
/// <param name="Record">The record.</param>
/// <param name="MoveTo">Takes it to a customer.</param>
internal sealed record ReturningRecord(Aggregate Record, Action<Guid> MoveTo);

/// <summary>An intent or opportunity whose contact is at the other customer after the parting: it speaks of the same person on its own side, or of nobody.</summary>
/// <param name="Record">The intent or opportunity.</param>
/// <param name="Now">The contact that it speaks of.</param>
/// <param name="Counterpart">The same person at its own customer; null where there is none.</param>
/// <param name="PointToContact">Lets it speak of another contact.</param>
internal sealed record ContactReassignment(Aggregate Record, Contact Now, Contact? Counterpart, Action<Guid?> PointToContact);

/// <summary>A demand of which evidence goes back to the merged customer: the intents that the merged customer said it in.</summary>
internal sealed record DemandSplit(Demand Demand, IReadOnlyList<DemandEvidence> Going)
{
    /// <summary>Whether nothing of it is the survivor's own.</summary>
    public bool IsWhole => Going.Count == Demand.Evidence.Count;
}
