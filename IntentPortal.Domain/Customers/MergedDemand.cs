using IntentPortal.Domain.Suggestions;

namespace IntentPortal.Domain.Customers;

/// <summary>A demand of the merged customer whose evidence went over to the survivor's demand for the same suggestion.</summary>
public sealed record MergedDemand(Guid DemandId, Guid SuggestionId, Guid KeptDemandId, IReadOnlyList<DemandEvidence> Evidence);
