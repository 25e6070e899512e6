using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Opportunities;

/// <summary>Stores opportunities.</summary>
public interface IOpportunityStore : IStore<Opportunity>
{
    /// <summary>The opportunities of a customer.</summary>
    Task<IReadOnlyList<Opportunity>> OfCustomerAsync(Guid customerId, CancellationToken cancel);

    /// <summary>The open opportunities of an owner.</summary>
    Task<IReadOnlyList<Opportunity>> OpenOfOwnerAsync(Guid ownerId, CancellationToken cancel);
}
