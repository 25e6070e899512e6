using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Suggestions;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>Takes a merge back inside a unit of work: the pointer is a customer again, and what is its own goes back to it.</summary>
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

        foreach (ReturningRecord record in plan.Records)
        {
            record.MoveTo(mergedId);
        }

        Demands(plan, mergedId);
        foreach (Guid id in trace.Collaborators)
        {
            survivor.RemoveCollaborator(id);
        }

        if (trace.LastFollowUp is { } last && survivor.LastFollowUpAt == last.After)
        {
            survivor.ForgetFollowUp(last.Before);
        }

        merged.UndoMerge(survivor, plan.MergedStage, plan.SurvivorStage);
        await PromisesAsync(survivor, merged, cancel);
        return null;
    }

    private void List(UnmergePlan plan, Customer survivor, Customer merged)
    {
        items.Goes("Merge", RecordKind.Customer, merged.Label, null, survivor.Label, merged.Label, edited: false);
        foreach ((Customer customer, CustomerStage back) in new[] { (survivor, plan.SurvivorStage), (merged, plan.MergedStage) }.Where(c => c.Item1.Stage != c.Item2))
        {
            items.Goes($"Stage.{customer.Id}", RecordKind.Customer, customer.Label, nameof(Customer.Stage), customer.Stage, back, edited: false);
        }

        foreach (Aggregate record in plan.Records.Select(r => r.Record).Concat(plan.Demands.Select(d => d.Demand)))
        {
            items.Goes($"{record.RecordKind}.{record.Id}", record.RecordKind, record.Label, null, survivor.Label, merged.Label, edited: false);
        }

        foreach (ContactReassignment contact in plan.Contacts)
        {
            items.Goes($"{contact.Record.RecordKind}.{contact.Record.Id}.ContactId", contact.Record.RecordKind, contact.Record.Label, "ContactId", contact.Now.Name, contact.Counterpart?.Name, edited: false);
        }
    }

    // A customer counts once for a suggestion, by what it said itself.
    private void Demands(UnmergePlan plan, Guid mergedId)
    {
        foreach (DemandSplit parted in plan.Demands)
        {
            MergedDemand? joined = trace.MergedDemands.FirstOrDefault(j => j.KeptDemandId == parted.Demand.Id);
            if (parted.IsWhole && joined is null)
            {
                parted.Demand.MoveTo(mergedId);
                continue;
            }

            var own = new Demand(joined?.DemandId ?? unit.NewId(), parted.Demand.SuggestionId, mergedId);
            foreach (DemandEvidence evidence in parted.Going)
            {
                parted.Demand.RemoveEvidence(evidence.IntentId);
                own.AddEvidence(evidence.IntentId, evidence.AskedAt, evidence.Importance);
            }

            unit.Demands.Add(own);
            if (parted.Demand.Evidence.Count == 0)
            {
                unit.Demands.Remove(parted.Demand);
            }
        }
    }

    private async Task PromisesAsync(Customer survivor, Customer merged, CancellationToken cancel)
    {
        List<Promise> all = [];
        foreach (Guid id in trace.Moved.Where(m => m.Kind == RecordKind.Promise).Select(m => m.Id).Concat(trace.DroppedPromises).Distinct())
        {
            if (await unit.Promises.FindAsync(id, cancel) is { } promise)
            {
                all.Add(promise);
            }
        }

        all.AddRange((await unit.Promises.OfAsync(survivor.Id, cancel)).Where(p => !all.Contains(p)));
        foreach (Customer customer in new[] { survivor, merged })
        {
            List<Promise> own = [.. all.Where(p => p.SubjectId == customer.Id)];
            Promise? planned = own.Find(p => p.State == PromiseState.Planned);
            if (planned is null && own.Find(p => trace.DroppedPromises.Contains(p.Id)) is { } dropped)
            {
                dropped.Reinstate();
                planned = dropped;
            }

            customer.SetNextPromise(planned?.DueOn, planned?.MovedCount ?? 0);
        }
    }
}
