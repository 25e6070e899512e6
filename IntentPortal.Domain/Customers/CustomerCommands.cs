using IntentPortal.Domain.Customers.Duplicates;

namespace IntentPortal.Domain.Customers;

/// <summary>快速新增: an intent customer entered while capturing an intent, with its contacts.</summary>
/// <param name="Customer">The customer; its source may be missing, then the intent's source is taken.</param>
/// <param name="Contacts">Its contacts, the first one is the intent's contact.</param>
/// <param name="Distinct">The person has seen the duplicate hits and says that this is another customer; null when nothing
/// was said.</param>
public sealed record QuickAddCustomer(CustomerDetails Customer, IReadOnlyList<ContactDetails> Contacts, DistinctStatement? Distinct);

/// <summary>Saves an edited customer, as it was read at a version.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Version">As it was read.</param>
/// <param name="Details">What is known of it now.</param>
/// <param name="Distinct">What was said about the hits that the edit brings up; null when nothing was said.</param>
public sealed record EditCustomer(Guid CustomerId, long Version, CustomerDetails Details, DistinctStatement? Distinct = null);

/// <summary>Adds a contact to a customer, or saves an edited one as it was read at a version.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="ContactId">The contact; null for one that is added.</param>
/// <param name="Version">As it was read.</param>
/// <param name="Details">What is known of it now.</param>
/// <param name="Distinct">What was said about the hits that its numbers and address bring up; null when nothing was
/// said.</param>
public sealed record SaveContact(Guid CustomerId, Guid? ContactId, long Version, ContactDetails Details, DistinctStatement? Distinct = null);

/// <summary>停用: deactivates a customer.</summary>
public sealed record DeactivateCustomer(Guid CustomerId, long Version, Guid? ReasonId, string? Note);
