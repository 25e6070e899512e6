namespace IntentPortal.Domain.People;

/// <summary>A person's latest notifications.</summary>
/// <param name="Rows">Newest first.</param>
/// <param name="Unread">How many are unread in all.</param>
public sealed record NotificationList(IReadOnlyList<NotificationRow> Rows, int Unread);
