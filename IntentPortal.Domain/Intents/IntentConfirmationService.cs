using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Suggestions;

namespace IntentPortal.Domain.Intents;

/// <summary>跟进确认: the three outcomes of an intent. Undoing them is in <see cref="IntentUndoService"/>.</summary>
public sealed class IntentConfirmationService(ITransactionRunner work)
{
    /// <summary>
    /// 产品建议: links the intent to a new or an existing suggestion with exactly one owner. The intent becomes evidence of
    /// the customer's demand, and the suggestion's owner is notified.
    /// </summary>
    public Task<Outcome<IntentRef>> AsSuggestionAsync(Guid actor, ConfirmSuggestion command, CancellationToken cancel) =>
        work.RunAsync<IntentRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Intent> found = await OpenAsync(unit, command.IntentId, command.Version, IntentStatus.Suggestion, token);
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }

                Intent intent = found.Value;
                Outcome<Suggestion> suggestion = command.SuggestionId is { } existing
                    ? await ExistingSuggestionAsync(unit, existing, token)
                    : await NewSuggestionAsync(unit, command, token);
                if (!suggestion.Succeeded)
                {
                    return suggestion.Refusal;
                }

                if (!Enum.IsDefined(command.Importance))
                {
                    return Refusal.ForField(nameof(command.Importance), FieldProblemKind.OutOfRange);
                }

                Guid suggestionId = suggestion.Value.Id;
                Demand? demand = await unit.Demands.FindAsync(suggestionId, intent.CustomerId, token);
                if (demand is null)
                {
                    demand = new Demand(unit.NewId(), suggestionId, intent.CustomerId);
                    unit.Demands.Add(demand);
                }

                demand.AddEvidence(intent.Id, intent.CapturedAt, command.Importance);
                await unit.DropPromiseAsync(intent, token);
                unit.Notify(suggestion.Value.OwnerId, NotificationKind.SuggestionAssigned, suggestion.Value);
                return intent.ConfirmAsSuggestion(suggestionId, command.SuggestionId is null, unit.Viewer.PersonId, unit.Now) is { } refusal
                    ? refusal
                    : new IntentRef(intent.Id, intent.Code);
            },
            cancel);

    /// <summary>
    /// 产品购买: creates an opportunity from the intent. A customer at stage Intent becomes a potential customer in the
    /// same transaction.
    /// </summary>
    public Task<Outcome<IntentRef>> AsPurchaseAsync(Guid actor, ConfirmPurchase command, CancellationToken cancel) =>
        work.RunAsync<IntentRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Intent> found = await OpenAsync(unit, command.IntentId, command.Version, IntentStatus.Purchase, token);
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }

                Intent intent = found.Value;
                Guid ownerId = command.OwnerId ?? intent.OwnerId ?? unit.Viewer.PersonId;
                if (await unit.People.FindAsync(ownerId, token) is not { IsActive: true } owner || !OpportunityRights.CanOwn(owner.Roles))
                {
                    return new Refusal(RefusalCode.OwnerInactive);
                }

                Customer customer = await unit.Customers.FindAsync(intent.CustomerId, token)
                    ?? throw new InvalidOperationException($"Intent {intent.Code} has no customer.");
                if (customer.IsDeactivated)
                {
                    return new Refusal(RefusalCode.CustomerDeactivated);
                }

                bool converts = customer.Stage == CustomerStage.Intent;
                // Refused if somebody else has converted the customer, because the entered conversion must not be
                // dropped silently. Locked, so that the conversion is not undone at the same time.
                if ((!converts && (command.Convert is not null || command.Merge is not null)) || !await unit.Customers.LockAsync(customer, token))
                {
                    return new Refusal(RefusalCode.CustomerChanged);
                }

                if (converts && await new PurchaseConversion(unit, intent, command).RunAsync(customer, owner, token) is { } notConverted)
                {
                    return notConverted;
                }

                RecordCode code = await unit.NextCodeAsync(CodeSeries.Opportunity, token);
                Outcome<Opportunity> opportunity = Opportunity.CreateFromIntent(
                    unit.NewId(), code, command.OpportunityName, intent.CustomerId, intent.ContactId, intent.Id,
                    command.ExpectedAmount, command.ExpectedCloseOn, ownerId, owner.DepartmentId ?? intent.DepartmentId, unit.Now);
                if (!opportunity.Succeeded)
                {
                    return opportunity.Refusal;
                }

                if (opportunity.Value.TakeLines(LineDetails.Of([.. intent.Products.Select(p => p.ProductId)], intent.Quantity)) is { } unfit)
                {
                    return unfit;
                }

                unit.Opportunities.Add(opportunity.Value);
                await unit.TakeOverPromiseAsync(intent, opportunity.Value, viewer => OpportunityRights.Sees(viewer, opportunity.Value), token);
                unit.Notify(ownerId, NotificationKind.OpportunityAssigned, opportunity.Value);
                return intent.ConfirmAsPurchase(opportunity.Value.Id, converts, unit.Viewer.PersonId, unit.Now) is { } refusal
                    ? refusal
                    : new IntentRef(intent.Id, intent.Code);
            },
            cancel);

    /// <summary>
    /// 无效意向: removes the intent from every list and puts it in the recycle bin until it is purged. If the recycle bin
    /// is set to 0 days, the purge deletes it at once, because every node purges after an invalid confirmation.
    /// </summary>
    public Task<Outcome<IntentRef>> AsInvalidAsync(Guid actor, ConfirmInvalid command, CancellationToken cancel) =>
        work.RunAsync<IntentRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Intent> found = await OpenAsync(unit, command.IntentId, command.Version, IntentStatus.Invalid, token);
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }

                Intent intent = found.Value;
                if (command.ReasonId is not { } reasonId)
                {
                    return Refusal.ForField(nameof(command.ReasonId), FieldProblemKind.Required);
                }

                if (!await unit.Reasons.LockActiveAsync(reasonId, ReasonCategory.Invalid, token))
                {
                    return new Refusal(RefusalCode.ValueRetired, nameof(command.ReasonId));
                }

                if (await unit.Intents.IsReferredToAsync(intent.Id, token))
                {
                    return new Refusal(RefusalCode.InUse, 1);
                }

                if (intent.ConfirmAsInvalid(reasonId, command.Note, unit.Viewer.PersonId, unit.Now) is { } refusal)
                {
                    return refusal;
                }

                await unit.DropPromiseAsync(intent, token);
                return new IntentRef(intent.Id, intent.Code);
            },
            cancel);

    /// <summary>
    /// Confirms several intents as invalid; each one succeeds or fails by itself, at its current version.
    /// </summary>
    public Task<IReadOnlyList<BulkResult>> ManyAsInvalidAsync(
        Guid actor, IReadOnlyDictionary<Guid, long> intentConflict, Guid? reasonId, string? note, CancellationToken cancel) =>
        Bulk.RunAsync([.. intentConflict.Keys], id => AsInvalidAsync(actor, new ConfirmInvalid(id, intentConflict[id], reasonId, note), cancel));

    private static Task<Outcome<Intent>> OpenAsync(IUnitOfWork unit, Guid intentId, long version, IntentStatus result, CancellationToken cancel) =>
        unit.OpenAsync(intentId, version, (viewer, intent) => IntentRights.MayConfirm(viewer, intent, result), cancel);

    private static async Task<Outcome<Suggestion>> ExistingSuggestionAsync(IUnitOfWork unit, Guid suggestionId, CancellationToken cancel)
    {
        Suggestion? suggestion = await unit.Suggestions.FindAsync(suggestionId, cancel);
        return suggestion is null ? new Refusal(RefusalCode.NotFound)
            : !suggestion.TakesEvidence ? new Refusal(RefusalCode.WrongStatus, suggestion.Status)
            : !await unit.Suggestions.LockAsync(suggestion, cancel) ? new Refusal(RefusalCode.Conflict, suggestion.Version)
            : suggestion;
    }

    private static async Task<Outcome<Suggestion>> NewSuggestionAsync(IUnitOfWork unit, ConfirmSuggestion command, CancellationToken cancel)
    {
        if (command.OwnerId is not { } ownerId)
        {
            return Refusal.ForField(nameof(command.OwnerId), FieldProblemKind.Required);
        }

        if (await unit.People.FindAsync(ownerId, cancel) is not { IsActive: true } owner || !SuggestionRights.CanOwn(owner.Roles))
        {
            return new Refusal(RefusalCode.OwnerInactive);
        }

        if (command.ProductId is not { } productId)
        {
            return new Refusal(RefusalCode.ProductRequired);
        }

        if (await unit.Products.FindAsync(productId, cancel) is not { IsActive: true })
        {
            return new Refusal(RefusalCode.ValueRetired, nameof(command.ProductId));
        }

        RecordCode code = await unit.NextCodeAsync(CodeSeries.Suggestion, cancel);
        Outcome<Suggestion> suggestion = Suggestion.Add(unit.NewId(), code, command.Title, command.Description, productId, ownerId, unit.Now);
        if (suggestion.Succeeded)
        {
            unit.Suggestions.Add(suggestion.Value);
        }

        return suggestion;
    }
}
