namespace IntentPortal.Domain.Suggestions;

/// <summary>An intent that shows that the customer wants the suggestion.</summary>
/// <param name="DemandId">The demand.</param>
/// <param name="IntentId">The intent.</param>
/// <param name="AskedAt">When the customer said it.</param>
/// <param name="Importance">How much the customer wanted it then.</param>
public sealed record DemandEvidence(Guid DemandId, Guid IntentId, DateTimeOffset AskedAt, DemandImportance Importance);
