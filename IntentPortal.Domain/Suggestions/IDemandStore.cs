using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Suggestions;

/// <summary>Where demands are kept.</summary>
public interface IDemandStore : IStore<Demand>
{
    /// <summary>The customer's demand for a suggestion, with its evidence.</summary>
    Task<Demand?> FindAsync(Guid suggestionId, Guid customerId, CancellationToken cancel);

    /// <summary>The demands of a customer, with their evidence.</summary>
    Task<IReadOnlyList<Demand>> OfCustomerAsync(Guid customerId, CancellationToken cancel);

    /// <summary>Whether a suggestion has evidence besides this intent.</summary>
    Task<bool> HasOtherEvidenceAsync(Guid suggestionId, Guid intentId, CancellationToken cancel);
}
