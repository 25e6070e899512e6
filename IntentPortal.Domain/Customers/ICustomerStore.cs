using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>Stores customers.</summary>
public interface ICustomerStore : IStore<Customer>
{
    /// <summary>
    /// The possible duplicates for the given criteria, best match first, at most as many as are shown. A hit matches a
    /// criterion by itself or through a contact, or reaches the score threshold. The customer itself, distinct
    /// customers, and hits without new evidence compared with the criteria before an edit are excluded.
    /// </summary>
    Task<IReadOnlyList<Guid>> HitsAsync(MatchCriteria signs, MatchCriteria? before, Guid? customerId, CancellationToken cancel);

    /// <summary>The customers in service of an owner.</summary>
    Task<IReadOnlyList<Customer>> InServiceOfOwnerAsync(Guid ownerId, CancellationToken cancel);
}
