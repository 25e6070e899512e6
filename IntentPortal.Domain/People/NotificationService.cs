using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.People;

/// <summary>Manages a person's own notifications.</summary>
public sealed class NotificationService(ITransactionRunner work)
{
    private const int AtOnce = 500;

    /// <summary>Sets the kinds of notifications that the bell does not show.</summary>
    public Task<Outcome<Done>> MuteAsync(Guid actor, IReadOnlyCollection<NotificationKind> kinds, CancellationToken cancel) =>
        work.RunAsync<Done>(
            actor,
            async (unit, token) =>
            {
                Person? person = await unit.People.FindAsync(unit.Viewer.PersonId, token);
                person?.Mute(kinds);
                return Done.Instance;
            },
            cancel);

    /// <summary>
    /// Marks all notifications created up to a time as read, so that those arriving during the click stay unread.
    /// </summary>
    public async Task<Outcome<Done>> ReadAllAsync(Guid actor, DateTimeOffset until, CancellationToken cancel)
    {
        Outcome<bool> more;
        do
        {
            more = await work.RunAsync<bool>(
                actor,
                async (unit, token) =>
                {
                    IReadOnlyList<Notification> unread = await unit.Notifications.UnreadAsync(unit.Viewer.PersonId, until, AtOnce, token);
                    foreach (Notification notification in unread)
                    {
                        notification.Read(unit.Now);
                    }

                    return unread.Count == AtOnce;
                },
                cancel);
        }
        while (more is { Succeeded: true, Value: true });

        return more.Succeeded ? Done.Instance : more.Refusal;
    }

    /// <summary>Marks one notification as read.</summary>
    public Task<Outcome<Done>> ReadAsync(Guid actor, Guid notificationId, CancellationToken cancel) =>
        work.RunAsync<Done>(
            actor,
            async (unit, token) =>
            {
                Notification? notification = await unit.Notifications.FindAsync(notificationId, token);
                if (notification?.PersonId != unit.Viewer.PersonId)
                {
                    return new Refusal(RefusalCode.NotFound);
                }

                notification.Read(unit.Now);
                return Done.Instance;
            },
            cancel);
}

/// <summary>A person's latest notifications.</summary>
/// <param name="Rows">Newest first.</param>
/// <param name="Unread">The total number of unread notifications.</param>
/// <param name="Muted">The kinds that the person has muted.</param>
public sealed record NotificationList(IReadOnlyList<NotificationRow> Rows, int Unread, IReadOnlyList<NotificationKind> Muted);

/// <summary>A notification as shown by the bell.</summary>
public sealed record NotificationRow(Guid Id, NotificationKind Kind, RecordKind SubjectType, string SubjectLabel, DateTimeOffset CreatedAt, bool IsRead);
