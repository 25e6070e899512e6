namespace IntentPortal.Domain.Intents;

/// <summary>Divides an intent in two.</summary>
public sealed record SplitIntent(
    Guid IntentId, long Version, string? Subject, string? Content, string? ChildSubject, string? ChildContent);
