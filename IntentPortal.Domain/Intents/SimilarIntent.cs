namespace IntentPortal.Domain.Intents;

/// <summary>An intent that resembles what is being typed.</summary>
public sealed record SimilarIntent(Guid Id, string Code, string Subject, string CustomerName, IntentStatus Status, DateTimeOffset CapturedAt);
