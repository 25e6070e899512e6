namespace IntentPortal.Domain.Opportunities;

/// <summary>输单: closes an opportunity as lost.</summary>
/// <param name="OpportunityId">Which.</param>
/// <param name="Version">As it was read.</param>
/// <param name="ReasonId">Why, from the list of reasons.</param>
/// <param name="Note">More about it.</param>
/// <param name="SuggestionIds">Suggestions for want of which it was lost.</param>
public sealed record LoseOpportunity(Guid OpportunityId, long Version, Guid? ReasonId, string? Note, IReadOnlyList<Guid> SuggestionIds);
