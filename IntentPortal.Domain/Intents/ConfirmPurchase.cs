namespace IntentPortal.Domain.Intents;

/// <summary>Confirms an intent as a purchase: it becomes an opportunity. The conclusion is needed when the customer is still an intent customer.</summary>
public sealed record ConfirmPurchase(
    Guid IntentId, long Version, string? OpportunityName, decimal? ExpectedAmount, DateOnly? ExpectedCloseOn, Guid? OwnerId, string? ConversionConclusion);
