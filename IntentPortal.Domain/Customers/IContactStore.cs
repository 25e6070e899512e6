using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>Stores contacts.</summary>
public interface IContactStore : IStore<Contact>
{
    /// <summary>The contacts of a customer, without those joined with others.</summary>
    Task<IReadOnlyList<Contact>> OfAsync(Guid customerId, CancellationToken cancel);
}
