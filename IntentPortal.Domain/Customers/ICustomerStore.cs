using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Customers;

/// <summary>Where customers are kept.</summary>
public interface ICustomerStore : IStore<Customer>
{
    /// <summary>Whether any customer or contact, besides those of the excepted customer and of those said not to be the same as it, agrees with one of the signs, or is probably the same by its score.</summary>
    Task<bool> AnyWithAsync(DuplicateSigns signs, Guid? except, CancellationToken cancel);
}
