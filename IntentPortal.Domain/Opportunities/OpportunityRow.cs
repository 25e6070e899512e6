namespace IntentPortal.Domain.Opportunities;

/// <summary>An opportunity as the list shows it.</summary>
public sealed record OpportunityRow(
    Guid Id, string Code, string Name, string CustomerName, string OwnerName, OpportunityStage Stage, decimal ExpectedAmount, DateOnly ExpectedCloseOn, string? OriginIntentCode, DateTimeOffset CreatedAt);
