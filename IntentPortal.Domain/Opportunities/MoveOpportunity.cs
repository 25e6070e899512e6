namespace IntentPortal.Domain.Opportunities;

/// <summary>Takes an opportunity to another stage; the reason is needed on the way back.</summary>
public sealed record MoveOpportunity(Guid OpportunityId, long Version, OpportunityStage Stage, string? Reason);
