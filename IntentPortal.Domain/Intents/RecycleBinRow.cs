namespace IntentPortal.Domain.Intents;

/// <summary>An invalid intent in the recycle bin.</summary>
public sealed record RecycleBinRow(
    Guid Id, string Code, string Subject, string CustomerName, string ReasonZh, string ReasonEn, string? ReasonNote, string DecidedByName, DateTimeOffset DecidedAt, DateTimeOffset PurgedAfter);
