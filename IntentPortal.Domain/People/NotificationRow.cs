using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.People;

/// <summary>A notification as the bell shows it.</summary>
public sealed record NotificationRow(Guid Id, NotificationKind Kind, RecordKind SubjectType, string SubjectLabel, DateTimeOffset CreatedAt, bool IsRead);
