using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>Where contacts are kept.</summary>
public interface IContactStore : IStore<Contact>
{
    /// <summary>The contacts of a customer, without those that were joined with others.</summary>
    Task<IReadOnlyList<Contact>> OfAsync(Guid customerId, CancellationToken cancel);
}
