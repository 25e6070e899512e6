using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>
/// Undoes a merge inside a unit of work. The pointer becomes a customer again and gets its records back.
/// </summary>
internal sealed class CustomerUnmerge(IUnitOfWork unit, Conversion conversion, UndoItems items)
{
    private readonly ConversionTrace trace = conversion.Trace;

    public async Task<Refusal?> RunAsync(Customer survivor, Guid mergedId, CancellationToken cancel)
    {
        Customer? merged = await unit.Customers.FindAsync(mergedId, cancel);
        if (merged?.MergedIntoId != survivor.Id)
        {
            return new Refusal(RefusalCode.ChangedSince);
        }

        UnmergePlan plan = await UnmergePlan.MakeAsync(unit, conversion, survivor, merged, cancel);
        List(plan, survivor, merged);
        if (items.IsPreview)
        {
            return null;
        }

        foreach (Guid id in trace.JoinedContacts)
        {
            (await unit.Contacts.FindAsync(id, cancel))?.Join(null);
        }

        foreach (ContactReassignment contact in plan.Contacts)
        {
            contact.PointToContact(contact.Counterpart?.Id);
        }

        foreach (ReturnCandidate record in plan.Records.Going)
        {
            record.MoveTo(mergedId);
        }

        foreach (RecordDivision division in plan.Records.Divisions)
        {
            division.Divide();
        }

        foreach (Guid id in trace.Collaborators)
        {
            survivor.RemoveCollaborator(id);
        }

        if (trace.LastFollowUp is { } last && survivor.LastFollowUpAt == last.After)
        {
            survivor.ForgetFollowUp(last.Before);
        }

        merged.UndoMerge(survivor, plan.MergedStage, plan.SurvivorStage);
        foreach (IMergeParticipant participant in unit.Parts<IMergeParticipant>())
        {
            await participant.FinishReturnAsync(plan.Records, cancel);
        }

        return null;
    }

    private void List(UnmergePlan plan, Customer survivor, Customer merged)
    {
        items.Goes("Merge", RecordKind.Customer, merged.Label, null, survivor.Label, merged.Label, edited: false);
        foreach ((Customer customer, CustomerStage back) in new[] { (survivor, plan.SurvivorStage), (merged, plan.MergedStage) }.Where(c => c.Item1.Stage != c.Item2))
        {
            items.Goes($"Stage.{customer.Id}", RecordKind.Customer, customer.Label, nameof(Customer.Stage), customer.Stage, back, edited: false);
        }

        foreach (Aggregate record in plan.Records.Going.Select(r => r.Record).Concat(plan.Records.Divisions.Select(d => d.Record)))
        {
            items.Goes($"{record.RecordKind}.{record.Id}", record.RecordKind, record.Label, null, survivor.Label, merged.Label, edited: false);
        }

        foreach (ContactReassignment contact in plan.Contacts)
        {
            items.Goes($"{contact.Record.RecordKind}.{contact.Record.Id}.ContactId", contact.Record.RecordKind, contact.Record.Label, "ContactId", contact.Now.Name, contact.Counterpart?.Name, edited: false);
        }
    }
}
