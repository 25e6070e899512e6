using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>Where it is kept that customers are not the same.</summary>
public interface INotTheSameStore : IStore<NotTheSame>
{
    /// <summary>What was said of two customers, or null.</summary>
    Task<NotTheSame?> FindPairAsync(Guid oneId, Guid otherId, CancellationToken cancel);

    /// <summary>Whether it was said of two customers.</summary>
    Task<bool> IsSaidAsync(Guid oneId, Guid otherId, CancellationToken cancel);

    /// <summary>What was said of a customer.</summary>
    Task<IReadOnlyList<NotTheSame>> OfCustomerAsync(Guid customerId, CancellationToken cancel);
}
