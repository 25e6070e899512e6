using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Suggestions;

namespace IntentPortal.Domain.Intents;

/// <summary>
/// Undoes confirmations of intents: restores from the recycle bin, or resumes the follow-up after a suggestion or
/// purchase.
/// </summary>
public sealed class IntentUndoService(ITransactionRunner work)
{
    /// <summary>Restores an invalid intent in its former state.</summary>
    public Task<Outcome<IntentRef>> RestoreAsync(Guid actor, Guid intentId, CancellationToken cancel) =>
        work.RunAsync<IntentRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Intent> found = await OpenAsync(unit, intentId, token);
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }

                Intent intent = found.Value;
                DateTimeOffset? decidedAt = intent.Confirmation?.At;
                if (intent.Restore() is { } refusal)
                {
                    return refusal;
                }

                await unit.ReinstatePromiseAsync(intent, decidedAt!.Value, token);
                return new IntentRef(intent.Id, intent.Code);
            },
            cancel);

    /// <summary>Undoes a confirmation together with what it created, unless somebody has edited that since.</summary>
    public Task<Outcome<IntentRef>> UndoConfirmationAsync(Guid actor, Guid intentId, long version, CancellationToken cancel) =>
        work.RunAsync<IntentRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Intent> found = await OpenAsync(unit, intentId, token);
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }

                Intent intent = found.Value;
                if (intent.Version != version)
                {
                    return new Refusal(RefusalCode.Conflict, intent.Version);
                }

                Confirmation decision = intent.Confirmation!;
                if (intent.UndoConfirmation(unit.Now) is { } refusal)
                {
                    return refusal;
                }

                if (!await PromiseComesBackAsync(unit, intent, decision, token))
                {
                    await unit.ReinstatePromiseAsync(intent, decision.At, token);
                }

                Refusal? blocked = decision.OpportunityId is { } opportunityId
                    ? await TakeBackPurchaseAsync(unit, intent, decision, opportunityId, token)
                    : await TakeBackSuggestionAsync(unit, intent, decision, token);
                return blocked is null ? new IntentRef(intent.Id, intent.Code) : blocked;
            },
            cancel);

    private static async Task<Outcome<Intent>> OpenAsync(IUnitOfWork unit, Guid intentId, CancellationToken cancel)
    {
        Intent? intent = await unit.Intents.FindAsync(intentId, cancel);
        if (intent is null)
        {
            return new Refusal(RefusalCode.NotFound);
        }

        if (!IntentRights.MayTakeBack(unit.Viewer, intent, unit.Now, out bool tooLate))
        {
            return new Refusal(tooLate ? RefusalCode.TooLate : IntentRights.Sees(unit.Viewer, intent) ? RefusalCode.NotAllowed : RefusalCode.NotFound);
        }

        // The intent becomes open again, and a deactivated customer cannot have open work. The customer need not be
        // visible to the actor, who has the right to undo the confirmation.
        Outcome<Customer> customer = await unit.OpenCustomerInServiceAsync(intent.CustomerId, null, (_, _) => true, cancel);
        return customer.Succeeded ? intent : customer.Refusal;
    }

    // The promise was transferred to the opportunity, so it is transferred back before the opportunity is deleted.
    private static async Task<bool> PromiseComesBackAsync(IUnitOfWork unit, Intent intent, Confirmation decision, CancellationToken cancel) =>
        decision.OpportunityId is { } id && await unit.Opportunities.FindAsync(id, cancel) is { } opportunity
        && await unit.TakeOverPromiseAsync(opportunity, intent, viewer => IntentRights.Sees(viewer, intent), cancel);

    private static async Task<Refusal?> TakeBackPurchaseAsync(IUnitOfWork unit, Intent intent, Confirmation decision, Guid opportunityId, CancellationToken cancel)
    {
        // Version 1 means that the opportunity has not been edited since its creation.
        if (await unit.Opportunities.FindAsync(opportunityId, cancel) is not { Version: 1 } opportunity)
        {
            return new Refusal(RefusalCode.ChangedSince);
        }

        unit.Opportunities.Remove(opportunity);
        return decision.ConvertedCustomer ? await TakeBackConversionAsync(unit, intent, opportunityId, cancel) : null;
    }

    private static async Task<Refusal?> TakeBackConversionAsync(IUnitOfWork unit, Intent intent, Guid opportunityId, CancellationToken cancel)
    {
        IReadOnlyList<Conversion> conversions = await unit.Conversions.OfAsync(intent.CustomerId, cancel);
        // If the customer was merged into an intent customer that was converted along with it, the merge has to be
        // undone before the conversion.
        foreach (Conversion conversion in conversions.Where(c => c.Trace.IntentId == intent.Id).OrderBy(c => c.Kind == ConversionKind.Converted))
        {
            if (conversion.Kind == ConversionKind.Converted && await HasOtherOpportunityAsync(unit, conversion.CustomerId, opportunityId, cancel))
            {
                // The customer stays in the customer archive.
                continue;
            }

            Outcome<CustomerRef> outcome = await new ConversionUndo(unit, conversion, new HashSet<string>()).RunAsync(cancel);
            if (!outcome.Succeeded)
            {
                return outcome.Refusal;
            }
        }

        return null;
    }

    private static async Task<bool> HasOtherOpportunityAsync(IUnitOfWork unit, Guid customerId, Guid opportunityId, CancellationToken cancel) =>
        (await unit.Opportunities.OfCustomerAsync(customerId, cancel)).Any(o => o.Id != opportunityId && o.CustomerId == customerId);

    private static async Task<Refusal?> TakeBackSuggestionAsync(IUnitOfWork unit, Intent intent, Confirmation decision, CancellationToken cancel)
    {
        Guid suggestionId = decision.SuggestionId ?? throw new InvalidOperationException($"Intent {intent.Code} was confirmed without a result.");
        if (await unit.Demands.FindAsync(suggestionId, intent.CustomerId, cancel) is { } demand)
        {
            demand.RemoveEvidence(intent.Id);
            if (demand.Evidence.Count == 0)
            {
                unit.Demands.Remove(demand);
            }
        }

        if (!decision.MadeSuggestion)
        {
            return null;
        }

        Suggestion? suggestion = await unit.Suggestions.FindAsync(suggestionId, cancel);
        if (suggestion is not { Version: 1 } || await unit.Demands.HasOtherEvidenceAsync(suggestionId, intent.Id, cancel))
        {
            return new Refusal(RefusalCode.ChangedSince);
        }

        unit.Suggestions.Remove(suggestion);
        return null;
    }
}
