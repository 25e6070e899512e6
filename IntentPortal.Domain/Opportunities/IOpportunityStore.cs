using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Opportunities;

/// <summary>Where opportunities are kept.</summary>
public interface IOpportunityStore : IStore<Opportunity>
{
    /// <summary>Whether the customer has an opportunity besides this one.</summary>
    Task<bool> HasOtherAsync(Guid customerId, Guid opportunityId, CancellationToken cancel);

    /// <summary>The opportunities of a customer.</summary>
    Task<IReadOnlyList<Opportunity>> OfCustomerAsync(Guid customerId, CancellationToken cancel);
}
