using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Customers;

/// <summary>What conversions and merges did, while it can be taken back.</summary>
public interface IConversionStore : IStore<Conversion>
{
    /// <summary>The conversions and merges of a customer.</summary>
    Task<IReadOnlyList<Conversion>> OfAsync(Guid customerId, CancellationToken cancel);
}
