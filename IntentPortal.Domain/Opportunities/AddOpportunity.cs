namespace IntentPortal.Domain.Opportunities;

/// <summary>Adds an opportunity by hand.</summary>
/// <param name="CustomerId">The customer, which is in the customer archive.</param>
/// <param name="Details">What is known about it.</param>
/// <param name="OwnerId">Who works it; the person themselves when nobody is named.</param>
public sealed record AddOpportunity(Guid? CustomerId, OpportunityDetails Details, Guid? OwnerId);
