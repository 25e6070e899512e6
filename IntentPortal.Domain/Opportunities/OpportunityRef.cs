namespace IntentPortal.Domain.Opportunities;

/// <summary>An opportunity that something was done with.</summary>
public sealed record OpportunityRef(Guid Id, string Code);
