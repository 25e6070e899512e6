namespace IntentPortal.Domain.Opportunities;

/// <summary>Saves an edited opportunity.</summary>
public sealed record EditOpportunity(Guid OpportunityId, long Version, OpportunityDetails Details);
