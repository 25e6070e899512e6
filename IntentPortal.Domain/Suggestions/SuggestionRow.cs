namespace IntentPortal.Domain.Suggestions;

/// <summary>A suggestion as the list shows it.</summary>
public sealed record SuggestionRow(
    Guid Id, string Code, string Title, string ProductZh, string ProductEn, string OwnerName, SuggestionStatus Status, int Customers, int Intents, DateTimeOffset CreatedAt);
