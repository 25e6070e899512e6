using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>Where it is kept that customers are not the same.</summary>
public interface IDistinctPairStore : IStore<DistinctPair>
{
    /// <summary>What was said of two customers, or null.</summary>
    Task<DistinctPair?> FindPairAsync(Guid oneId, Guid otherId, CancellationToken cancel);

    /// <summary>Whether it was said of two customers.</summary>
    Task<bool> IsSaidAsync(Guid oneId, Guid otherId, CancellationToken cancel);

    /// <summary>What was said of a customer.</summary>
    Task<IReadOnlyList<DistinctPair>> OfCustomerAsync(Guid customerId, CancellationToken cancel);
}
