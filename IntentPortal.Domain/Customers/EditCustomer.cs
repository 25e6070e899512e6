using IntentPortal.Domain.Customers.Duplicates;

namespace IntentPortal.Domain.Customers;

/// <summary>Saves an edited customer, as it was read at a version.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Version">As it was read.</param>
/// <param name="Details">What is known of it now.</param>
/// <param name="Apart">What was said about the hits that the edit brings up; null when nothing was said.</param>
public sealed record EditCustomer(Guid CustomerId, long Version, CustomerDetails Details, DistinctStatement? Apart = null);
