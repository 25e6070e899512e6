using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Opportunities;

/// <summary>赢单, 输单, 重新打开: closes and reopens opportunities and updates the stage of their customers.</summary>
public sealed class OpportunityCloseService(ITransactionRunner work)
{
    /// <summary>
    /// Wins an opportunity. The first win makes its customer a won customer, in the same transaction.
    /// </summary>
    public Task<Outcome<OpportunityRef>> WinAsync(Guid actor, Guid opportunityId, long version, CancellationToken cancel) =>
        work.RunAsync<OpportunityRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Opportunity> found = await unit.OpenOpportunityAsync(opportunityId, version, OpportunityRights.MayWork, token);
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }

                Opportunity opportunity = found.Value;
                // A customer that is already won is not saved itself. It is locked, so that its stage is not reverted
                // at the same time.
                if (await unit.LockedCustomerOfAsync(opportunity, token) is not { } customer)
                {
                    return new Refusal(RefusalCode.Conflict, opportunity.Version);
                }

                await unit.DropPromiseAsync(opportunity, token);
                return opportunity.Win(await unit.StageRequirementsAsync(token), unit.Now) is { } refusal ? refusal
                    : customer.Win() is { } notWon ? notWon
                    : new OpportunityRef(opportunityId, opportunity.Code);
            },
            cancel);

    /// <summary>Loses an opportunity, with a reason and the suggestions whose absence caused the loss.</summary>
    public Task<Outcome<OpportunityRef>> LoseAsync(Guid actor, LoseOpportunity command, CancellationToken cancel) =>
        work.RunAsync<OpportunityRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Opportunity> found = await unit.OpenOpportunityAsync(command.OpportunityId, command.Version, OpportunityRights.MayWork, token);
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }

                if (command.ReasonId is not { } reasonId)
                {
                    return Refusal.ForField(nameof(command.ReasonId), FieldProblemKind.Required);
                }

                if (!await unit.Reasons.LockActiveAsync(reasonId, ReasonCategory.Lost, token))
                {
                    return new Refusal(RefusalCode.ValueRetired, nameof(command.ReasonId));
                }

                if (await unit.BlocksProblemAsync(command.SuggestionIds, found.Value.Details.BlockedBy, token) is { } problem)
                {
                    return problem;
                }

                await unit.DropPromiseAsync(found.Value, token);
                return found.Value.Lose(reasonId, command.Note, command.SuggestionIds, unit.Now) is { } refusal
                    ? refusal
                    : new OpportunityRef(found.Value.Id, found.Value.Code);
            },
            cancel);

    /// <summary>
    /// Reopens an opportunity. If it was the customer's last won one, the customer becomes a potential customer again,
    /// in the same transaction.
    /// </summary>
    public Task<Outcome<OpportunityRef>> ReopenAsync(Guid actor, Guid opportunityId, long version, string? reason, CancellationToken cancel) =>
        work.RunAsync<OpportunityRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Opportunity> found = await unit.OpenOpportunityAsync(opportunityId, version, OpportunityRights.MayReopen, token);
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }

                Opportunity opportunity = found.Value;
                (bool wasWon, DateTimeOffset closedAt) = (opportunity.Stage == OpportunityStage.Won, opportunity.StageEnteredAt);
                // Locked before the other opportunities are read, so that concurrent wins and reopenings are seen.
                if (await unit.LockedCustomerOfAsync(opportunity, token) is not { } customer)
                {
                    return new Refusal(RefusalCode.Conflict, opportunity.Version);
                }

                if (customer.IsDeactivated)
                {
                    return new Refusal(RefusalCode.CustomerDeactivated);
                }

                if (opportunity.Reopen(reason, unit.Now) is { } refusal)
                {
                    return refusal;
                }

                await unit.ReinstatePromiseAsync(opportunity, closedAt, token);
                IReadOnlyList<Opportunity> all = await unit.Opportunities.OfCustomerAsync(customer.Id, token);
                bool last = wasWon && customer.Stage == CustomerStage.Won && all.All(o => o.Id == opportunityId || o.Stage != OpportunityStage.Won);
                return last && customer.RevertToPotential() is { } notTakenBack ? notTakenBack
                    : new OpportunityRef(opportunityId, opportunity.Code);
            },
            cancel);
}
