using IntentPortal.Domain.Customers.Duplicates;

namespace IntentPortal.Domain.Customers;

/// <summary>转成潜在客户: converts an intent customer.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Version">As it was read.</param>
/// <param name="Conclusion">What the follow-up concluded.</param>
/// <param name="Details">What is known about it now, with the required fields completed.</param>
/// <param name="OwnerId">Who answers for it from now on.</param>
/// <param name="FormerContactIds">Contacts that do not go along.</param>
/// <param name="Opportunity">An opportunity to begin with, or null.</param>
/// <param name="Apart">The person has seen the duplicate hits and says that they are others; null when nothing was said.</param>
public sealed record ConvertCustomer(
    Guid CustomerId, long Version, string? Conclusion, CustomerDetails Details, Guid? OwnerId, IReadOnlyList<Guid> FormerContactIds, NewOpportunity? Opportunity, DistinctStatement? Apart);
