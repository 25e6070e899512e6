using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Opportunities;

/// <summary>跟进: recording contacts about an opportunity, and keeping its promise. Open to who works it.</summary>
public sealed class OpportunityFollowUpService(ITransactionRunner work)
{
    /// <summary>
    /// Records a follow-up: the planned promise is kept, a next one may be made. What is said after it was won or lost
    /// is recorded too; nothing more is promised about it then.
    /// </summary>
    public Task<Outcome<OpportunityRef>> RecordAsync(Guid actor, RecordOpportunityFollowUp command, CancellationToken cancel) =>
        DoAsync(actor, command.OpportunityId, command.NextPromiseDueOn is not null, (unit, opportunity, token) =>
        {
            opportunity.FollowUp(command.TookPlaceAt);
            return unit.RecordFollowUpAsync(opportunity, command, token);
        }, cancel);

    /// <summary>Moves the planned promise to another day, or makes one where there is none.</summary>
    public Task<Outcome<OpportunityRef>> MovePromiseAsync(Guid actor, MoveOpportunityPromise command, CancellationToken cancel) =>
        DoAsync(actor, command.OpportunityId, true, (unit, opportunity, token) => unit.MovePromiseAsync(opportunity, command.DueOn, command.Reason, token), cancel);

    private Task<Outcome<OpportunityRef>> DoAsync(
        Guid actor, Guid opportunityId, bool promises, Func<IUnitOfWork, Opportunity, CancellationToken, Task<Refusal?>> step, CancellationToken cancel) =>
        work.RunAsync<OpportunityRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Opportunity> found = await unit.OpenOpportunityAsync(opportunityId, null, OpportunityRights.MayWork, token);
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }

                Opportunity opportunity = found.Value;
                // Locked, so that nobody deactivates or merges it meanwhile.
                return await unit.LockedCustomerOfAsync(opportunity, token) is not { } customer ? new Refusal(RefusalCode.Conflict, opportunity.Version)
                    : customer.IsDeactivated ? new Refusal(RefusalCode.CustomerDeactivated)
                    : promises && !opportunity.IsOpen ? new Refusal(RefusalCode.WrongStatus, opportunity.Stage)
                    : await step(unit, opportunity, token) is { } refusal ? refusal
                    : unit.Seen(opportunity);
            },
            cancel);
}
