namespace IntentPortal.Domain.Suggestions;

/// <summary>What one customer said, in one intent, that speaks for a suggestion.</summary>
public sealed record SuggestionEvidence(
    Guid IntentId, string IntentCode, string Subject, string Content, string CustomerName, DemandImportance Importance, DateTimeOffset AskedAt);
