using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>Where customers are kept.</summary>
public interface ICustomerStore : IStore<Customer>
{
    /// <summary>
    /// The customers that agree with one of the signs, themselves or by a contact, or are probably the same by their
    /// score: best first, and no more than are shown. The customer itself and those said not to be the same as it are
    /// none of them, nor are hits of which no more can be said than by the signs before an edit.
    /// </summary>
    Task<IReadOnlyList<Guid>> HitsAsync(MatchCriteria signs, MatchCriteria? before, Guid? customerId, CancellationToken cancel);
}
