using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Opportunities;

/// <summary>赢单, 输单, 重新打开: how an opportunity ends, and what that makes of its customer.</summary>
public sealed class OpportunityCloseService(ITransactionRunner work)
{
    /// <summary>
    /// Wins an opportunity; the first one won makes its customer a won customer, in the same transaction.
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
                // A customer that was won before is not saved itself: it is locked, so that nobody takes that back in
                // between.
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

    /// <summary>Loses an opportunity, with a reason and the suggestions for want of which it was lost.</summary>
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
    /// Reopens an opportunity. When it was the last one won, its customer is a potential customer again, in the same
    /// transaction.
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
                // Locked before the other opportunities are read: what others won or reopened is seen.
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
