using IntentPortal.Domain.Suggestions;

namespace IntentPortal.Domain.Intents;

/// <summary>Confirms an intent as a suggestion: a new one with title and description, or an existing one.</summary>
public sealed record ConfirmSuggestion(
    Guid IntentId, long Version, Guid? SuggestionId, Guid? OwnerId, Guid? ProductId, string? Title, string? Description, DemandImportance Importance);
