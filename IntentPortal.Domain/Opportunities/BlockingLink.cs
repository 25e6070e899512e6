namespace IntentPortal.Domain.Opportunities;

/// <summary>A suggestion without which an opportunity does not go on, or for want of which it was lost.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="SuggestionId">The suggestion.</param>
public sealed record BlockingLink(Guid OpportunityId, Guid SuggestionId);
