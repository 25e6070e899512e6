namespace IntentPortal.Domain.People;

/// <summary>A person's latest notifications.</summary>
/// <param name="Rows">Newest first.</param>
/// <param name="Unread">How many are unread in all.</param>
/// <param name="Muted">What the person does not want to be told.</param>
public sealed record NotificationList(IReadOnlyList<NotificationRow> Rows, int Unread, IReadOnlyList<NotificationKind> Muted);
