using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Shared;
using IntentPortal.Domain.Suggestions;

namespace IntentPortal.Domain.Customers;

/// <summary>
/// Takes one conversion or merge back inside a unit of work. What still is as the conversion left it goes back; what was edited since stays unless it is ticked.
/// For a preview the same steps only list what they would do.
/// </summary>
/// <param name="unit">The unit of work.</param>
/// <param name="conversion">What is taken back.</param>
/// <param name="ticked">Keys of edited items that go back all the same; null for a preview.</param>
internal sealed class ConversionUndo(IUnitOfWork unit, Conversion conversion, IReadOnlySet<string>? ticked)
{
    private readonly List<UndoItem> items = [];
    private readonly ConversionTrace trace = conversion.Trace;

    private bool IsPreview => ticked is null;

    public async Task<Outcome<UndoPreview>> PreviewAsync(CancellationToken cancel)
    {
        Outcome<CustomerRef> outcome = await RunAsync(cancel);
        return outcome.Succeeded ? new UndoPreview(conversion.Id, conversion.Kind, conversion.At, items) : outcome.Refusal;
    }

    public async Task<Outcome<CustomerRef>> RunAsync(CancellationToken cancel)
    {
        Customer customer = await unit.Customers.FindAsync(conversion.CustomerId, cancel) ?? throw new InvalidOperationException($"Conversion {conversion.Id} has no customer.");
        await OwnerAsync(customer, cancel);
        Refusal? refusal = Details(customer);
        if (refusal is not null)
        {
            return refusal;
        }

        await ContactsAsync(cancel);
        await OpportunityAsync(cancel);
        await ToldApartAsync(cancel);
        refusal = conversion.MergedCustomerId is { } mergedId ? await PartAsync(customer, mergedId, cancel) : BackToIntent(customer);
        if (refusal is not null)
        {
            return refusal;
        }

        if (!IsPreview)
        {
            unit.Conversions.Remove(conversion);
        }

        return new CustomerRef(customer.Id, customer.Code);
    }

    private bool Goes(string key, RecordKind record, string label, string? field, object? now, object? back, bool edited)
    {
        items.Add(new UndoItem(key, record, label, field, now, back, edited));
        return !IsPreview && (!edited || ticked!.Contains(key));
    }

    private Refusal? BackToIntent(Customer customer)
    {
        // The guard is asked in a preview too: what cannot be undone is said before anybody ticks anything.
        if (customer.Stage != CustomerStage.Potential || customer.IsDeactivated)
        {
            return new Refusal(RefusalCode.ChangedSince);
        }

        return Goes("Stage", RecordKind.Customer, customer.Label, nameof(Customer.Stage), customer.Stage, CustomerStage.Intent, edited: false) ? customer.UndoConversion() : null;
    }

    private async Task OwnerAsync(Customer customer, CancellationToken cancel)
    {
        Guid? leaves = customer.OwnerId;
        if (trace.Owner is { } owner && owner.Before != owner.After
            && Goes("Owner", RecordKind.Customer, customer.Label, nameof(Customer.OwnerId), customer.OwnerId, owner.Before.OwnerId, customer.OwnerId != owner.After.OwnerId))
        {
            customer.GoBackTo(owner.Before);
            await PromiseGoesBackAsync(customer, leaves, cancel);
        }
    }

    // The promise that came with the customer goes back to who gave it; one made since goes along with the customer.
    private async Task PromiseGoesBackAsync(Customer customer, Guid? leaves, CancellationToken cancel)
    {
        if (trace.Promise is { } passed && await unit.Promises.FindAsync(passed.PromiseId, cancel) is { State: PromiseState.Planned } promise && promise.ById == passed.ToId)
        {
            promise.PassTo(passed.FromId);
        }
        else if (customer.OwnerId is { } ownerId)
        {
            await unit.PassPromiseAsync(customer.Id, leaves, ownerId, viewer => CustomerRights.Sees(viewer, customer), cancel);
        }
    }

    private Refusal? Details(Customer customer)
    {
        if (trace.Customer is not { } edit)
        {
            return null;
        }

        CustomerDetails details = customer.Details;
        foreach (CustomerField field in CustomerField.Of(edit.Before, edit.After).Where(f => !f.IsSame(edit.Before, edit.After)))
        {
            bool edited = !field.IsSame(customer.Details, edit.After);
            if (Goes($"Customer.{field.Key}", RecordKind.Customer, customer.Label, field.Key, field.Read(customer.Details), field.Read(edit.Before), edited))
            {
                details = field.Copy(details, edit.Before);
            }
        }

        return IsPreview || CustomerField.Of(details, customer.Details).All(f => f.IsSame(details, customer.Details)) ? null : customer.Edit(details);
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
                if (Goes($"Contact.{contact.Id}.{field.Key}", RecordKind.Contact, contact.Name, field.Key, field.Read(contact.Details), field.Read(edit.Before), edited))
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
                && Goes($"Contact.{id}.IsFormer", RecordKind.Contact, contact.Name, nameof(Contact.IsFormer), true, false, edited: false))
            {
                contact.SetFormer(false);
            }
        }
    }

    private async Task OpportunityAsync(CancellationToken cancel)
    {
        // Saved once, when it was made: nobody has touched it since.
        if (trace.OpportunityId is { } id && await unit.Opportunities.FindAsync(id, cancel) is { } opportunity
            && Goes("Opportunity", RecordKind.Opportunity, opportunity.Label, null, opportunity.Label, null, opportunity.Version > 1))
        {
            unit.Opportunities.Remove(opportunity);
        }
    }

    private async Task ToldApartAsync(CancellationToken cancel)
    {
        foreach (Guid id in trace.ToldApart)
        {
            if (await unit.NotTheSame.FindAsync(id, cancel) is { } said && Goes($"NotTheSame.{id}", RecordKind.NotTheSame, said.Label, null, said.Label, null, edited: false))
            {
                unit.NotTheSame.Remove(said);
            }
        }
    }

    private async Task<Refusal?> PartAsync(Customer survivor, Guid mergedId, CancellationToken cancel)
    {
        Customer? merged = await unit.Customers.FindAsync(mergedId, cancel);
        if (merged?.MergedIntoId != survivor.Id)
        {
            return new Refusal(RefusalCode.ChangedSince);
        }

        if (!Goes("Merge", RecordKind.Customer, merged.Label, null, survivor.Label, merged.Label, edited: false))
        {
            await MovedAsync(survivor, mergedId, cancel);
            return null;
        }

        foreach (Guid id in trace.JoinedContacts)
        {
            (await unit.Contacts.FindAsync(id, cancel))?.Join(null);
        }

        await MovedAsync(survivor, mergedId, cancel);
        await DemandsAsync(mergedId, cancel);
        foreach (Guid id in trace.Collaborators)
        {
            survivor.RemoveCollaborator(id);
        }

        if (trace.LastFollowUp is { } last && survivor.LastFollowUpAt == last.After)
        {
            survivor.ForgetFollowUp(last.Before);
        }

        merged.UndoMerge(survivor, trace.Stage!.Before, trace.Stage.After);
        await PromisesAsync(survivor, merged, cancel);
        return null;
    }

    private async Task MovedAsync(Customer survivor, Guid mergedId, CancellationToken cancel)
    {
        foreach (TurnedRecord record in trace.Turned.Where(_ => !IsPreview))
        {
            if (record.Kind == RecordKind.Intent && await unit.Intents.FindAsync(record.Id, cancel) is { } intent && intent.ContactId == record.ToContactId)
            {
                intent.TurnTo(record.FromContactId);
            }
            else if (record.Kind == RecordKind.Opportunity && await unit.Opportunities.FindAsync(record.Id, cancel) is { } opportunity && opportunity.ContactId == record.ToContactId)
            {
                opportunity.TurnTo(record.FromContactId);
            }
        }

        foreach (MovedRecord record in trace.Moved)
        {
            // What was deleted for good since, or went on to another customer, cannot go back.
            (Aggregate Record, Guid At, Action<Guid> Move)? found = await FindAsync(record, cancel);
            if (found is { } there && there.At == survivor.Id && Goes($"{record.Kind}.{record.Id}", record.Kind, there.Record.Label, null, survivor.Label, null, edited: false))
            {
                there.Move(mergedId);
            }
        }
    }

    private async Task<(Aggregate, Guid, Action<Guid>)?> FindAsync(MovedRecord record, CancellationToken cancel) => record.Kind switch
    {
        RecordKind.Contact => await unit.Contacts.FindAsync(record.Id, cancel) is { } c ? (c, c.CustomerId, c.MoveTo) : null,
        RecordKind.Intent => await unit.Intents.FindAsync(record.Id, cancel) is { } i ? (i, i.CustomerId, i.MoveTo) : null,
        RecordKind.Opportunity => await unit.Opportunities.FindAsync(record.Id, cancel) is { } o ? (o, o.CustomerId, o.MoveTo) : null,
        RecordKind.FollowUp => await unit.FollowUps.FindAsync(record.Id, cancel) is { } f ? (f, f.CustomerId, f.MoveTo) : null,
        RecordKind.Attachment => await unit.Attachments.FindAsync(record.Id, cancel) is { } a ? (a, a.AboutId, a.MoveTo) : null,
        RecordKind.Promise => await unit.Promises.FindAsync(record.Id, cancel) is { } p ? (p, p.AboutId, p.MoveTo) : null,
        RecordKind.Demand => await unit.Demands.FindAsync(record.Id, cancel) is { } d ? (d, d.CustomerId, d.MoveTo) : null,
        _ => throw new InvalidOperationException($"A merge moves no {record.Kind}."),
    };

    private async Task DemandsAsync(Guid mergedId, CancellationToken cancel)
    {
        foreach (JoinedDemand joined in trace.JoinedDemands)
        {
            Demand? kept = await unit.Demands.FindAsync(joined.KeptDemandId, cancel);
            List<DemandEvidence> still = [.. joined.Evidence.Where(e => kept?.Evidence.Any(k => k.IntentId == e.IntentId) == true)];
            if (still.Count == 0)
            {
                continue;
            }

            var demand = new Demand(joined.DemandId, joined.SuggestionId, mergedId);
            foreach (DemandEvidence evidence in still)
            {
                kept!.RemoveEvidence(evidence.IntentId);
                demand.AddEvidence(evidence.IntentId, evidence.AskedAt, evidence.Importance);
            }

            unit.Demands.Add(demand);
            if (kept!.Evidence.Count == 0)
            {
                unit.Demands.Remove(kept);
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
            List<Promise> own = [.. all.Where(p => p.AboutId == customer.Id)];
            Promise? planned = own.Find(p => p.State == PromiseState.Planned);
            if (planned is null && own.Find(p => trace.DroppedPromises.Contains(p.Id)) is { } dropped)
            {
                dropped.StandAgain();
                planned = dropped;
            }

            customer.ShowPromise(planned?.DueOn, planned?.MovedCount ?? 0);
        }
    }
}
