namespace IntentPortal.Domain.Opportunities;

/// <summary>Moves the planned promise about an opportunity, with a reason, or makes one.</summary>
public sealed record MoveOpportunityPromise(Guid OpportunityId, DateOnly DueOn, string? Reason);
