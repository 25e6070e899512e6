using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>
/// The effect of undoing a merge: which records are returned, which contacts they name afterwards, and the stages of
/// both customers.
/// </summary>
internal sealed class UnmergePlan
{
    private UnmergePlan()
    {
    }

    /// <summary>The records that are returned or divided.</summary>
    public required MergeReturn Records { get; init; }

    /// <summary>The records whose contact would belong to the other customer.</summary>
    public required IReadOnlyList<ContactReassignment> Contacts { get; init; }

    /// <summary>The survivor's stage after the undo.</summary>
    public required CustomerStage SurvivorStage { get; init; }

    /// <summary>The merged customer's stage after the undo.</summary>
    public required CustomerStage MergedStage { get; init; }

    /// <summary>Plans the undo from everything that belongs to the survivor now; changes nothing.</summary>
    public static async Task<UnmergePlan> MakeAsync(IUnitOfWork unit, Conversion conversion, Customer survivor, Customer merged, CancellationToken cancel)
    {
        ConversionTrace trace = conversion.Trace;
        bool isUntouched = trace.OpportunityId is { } made && await unit.Opportunities.FindAsync(made, cancel) is { Version: <= 1 };
        var records = new MergeReturn(unit, survivor, merged, trace.Moved, trace.Parts) { MadeAlong = isUntouched ? trace.OpportunityId : null };
        List<Contact> contacts = [.. await unit.Contacts.OfAsync(survivor.Id, cancel)];
        contacts.ForEach(contact => records.Add(new ReturnCandidate(contact, contact.MoveTo)));
        foreach (IMergeParticipant participant in unit.Parts<IMergeParticipant>())
        {
            await participant.PlanReturnAsync(records, cancel);
        }

        records.Decide();
        foreach (IMergeParticipant participant in unit.Parts<IMergeParticipant>())
        {
            await participant.PlanDivisionsAsync(records, cancel);
        }

        var sides = new ContactSides(contacts, records, trace);
        await sides.ReadJoinedAsync(cancel);
        List<ContactReassignment> reassigned = [];
        foreach (ReturnCandidate candidate in records.Candidates.Where(c => c.ContactId is not null))
        {
            if (await sides.ReassignAsync(candidate, cancel) is { } reassignment)
            {
                reassigned.Add(reassignment);
            }
        }

        ILookup<bool, Opportunity> opportunities = records.Candidates.Select(c => c.Record).OfType<Opportunity>().ToLookup(o => records.Goes(o.Id));
        return new UnmergePlan
        {
            Records = records,
            Contacts = reassigned,
            SurvivorStage = StageWith(await OwnStageAsync(unit, conversion, survivor, cancel), opportunities[false]),
            MergedStage = StageWith(merged.Stage, opportunities[true]),
        };
    }

    // The customer's stage if won opportunities are ignored: whether it is in the customer archive on its own.
    private static async Task<CustomerStage> OwnStageAsync(IUnitOfWork unit, Conversion conversion, Customer survivor, CancellationToken cancel)
    {
        BeforeAfter<CustomerStage> stage = conversion.Trace.Stage!;
        if (stage.Before != CustomerStage.Intent)
        {
            return CustomerStage.Potential;
        }

        if (stage.After == CustomerStage.Intent)
        {
            // A conversion made since the merge is not part of this undo.
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
}

/// <summary>
/// A record whose contact belongs to the other customer after a merge is undone. It is pointed to the same person at
/// its own customer, or to nobody.
/// </summary>
/// <param name="Record">The record.</param>
/// <param name="Now">The contact that it names now.</param>
/// <param name="Counterpart">The same person at the record's own customer; null where there is none.</param>
/// <param name="PointToContact">Points the record to another contact.</param>
internal sealed record ContactReassignment(Aggregate Record, Contact Now, Contact? Counterpart, Action<Guid?> PointToContact);
