using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>
/// What taking a merge back would do: which records go back, which contacts they name then, and how far both customers
/// are.
/// </summary>
internal sealed class UnmergePlan
{
    private UnmergePlan()
    {
    }

    /// <summary>The records that go back or are divided.</summary>
    public required MergeReturn Records { get; init; }

    /// <summary>The records that must not name a contact of the other customer.</summary>
    public required IReadOnlyList<ContactReassignment> Contacts { get; init; }

    /// <summary>The survivor's stage afterwards.</summary>
    public required CustomerStage SurvivorStage { get; init; }

    /// <summary>The merged customer's stage afterwards.</summary>
    public required CustomerStage MergedStage { get; init; }

    /// <summary>Looks at everything that belongs to the survivor now; changes nothing.</summary>
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
}

/// <summary>
/// A record whose contact is at the other customer after a merge was taken back: it names the same person on its own
/// side, or nobody.
/// </summary>
/// <param name="Record">The record.</param>
/// <param name="Now">The contact that it names.</param>
/// <param name="Counterpart">The same person at its own customer; null where there is none.</param>
/// <param name="PointToContact">Lets it name another contact.</param>
internal sealed record ContactReassignment(Aggregate Record, Contact Now, Contact? Counterpart, Action<Guid?> PointToContact);
