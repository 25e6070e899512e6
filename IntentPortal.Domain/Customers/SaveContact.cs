using IntentPortal.Domain.Customers.Duplicates;

namespace IntentPortal.Domain.Customers;

/// <summary>Adds a contact to a customer, or saves an edited one as it was read at a version.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="ContactId">The contact; null for one that is added.</param>
/// <param name="Version">As it was read.</param>
/// <param name="Details">What is known of it now.</param>
/// <param name="Apart">What was said about the hits that its numbers and address bring up; null when nothing was said.</param>
public sealed record SaveContact(Guid CustomerId, Guid? ContactId, long Version, ContactDetails Details, DistinctStatement? Apart = null);
