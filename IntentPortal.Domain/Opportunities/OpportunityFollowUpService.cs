using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Opportunities;

/// <summary>
/// 跟进: follow-ups of opportunities; open to everyone who may work on them. Follow-ups can be recorded for a closed
/// opportunity, but new promises cannot.
/// </summary>
public sealed class OpportunityFollowUpService(ITransactionRunner work) : FollowUpService<Opportunity, OpportunityRef>(work)
{
    /// <inheritdoc />
    protected override async Task<Outcome<Opportunity>> OpenAsync(IUnitOfWork unit, Guid id, bool promises, CancellationToken cancel)
    {
        Outcome<Opportunity> found = await unit.OpenOpportunityAsync(id, null, OpportunityRights.MayWork, cancel);
        if (!found.Succeeded)
        {
            return found;
        }

        Opportunity opportunity = found.Value;
        // Locked, so that the customer is not deactivated or merged at the same time.
        return await unit.LockedCustomerOfAsync(opportunity, cancel) is not { } customer ? new Refusal(RefusalCode.Conflict, opportunity.Version)
            : customer.IsDeactivated ? new Refusal(RefusalCode.CustomerDeactivated)
            : promises && !opportunity.IsOpen ? new Refusal(RefusalCode.WrongStatus, opportunity.Stage)
            : found;
    }

    /// <inheritdoc />
    protected override Task<OpportunityRef> FollowUpAsync(IUnitOfWork unit, Opportunity subject, DateTimeOffset tookPlaceAt, CancellationToken cancel)
    {
        subject.FollowUp(tookPlaceAt);
        return Task.FromResult(RefOf(unit, subject));
    }

    /// <inheritdoc />
    protected override OpportunityRef RefOf(IUnitOfWork unit, Opportunity subject) => unit.Seen(subject);
}
