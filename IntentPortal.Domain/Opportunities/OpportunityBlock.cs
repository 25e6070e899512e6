namespace IntentPortal.Domain.Opportunities;

/// <summary>A suggestion for want of which an opportunity was lost.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="SuggestionId">The suggestion.</param>
public sealed record OpportunityBlock(Guid OpportunityId, Guid SuggestionId);
