using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.People;

/// <summary>A person's own notifications.</summary>
public sealed class NotificationService(ITransactionRunner work)
{
    private const int AtOnce = 500;

    /// <summary>Chooses what the bell does not show.</summary>
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

    /// <summary>Marks all that came up to a moment as read: what comes while somebody clicks stays unread.</summary>
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

    /// <summary>Marks one as read.</summary>
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
/// <param name="Unread">How many are unread in all.</param>
/// <param name="Muted">What the person does not want to be told.</param>
public sealed record NotificationList(IReadOnlyList<NotificationRow> Rows, int Unread, IReadOnlyList<NotificationKind> Muted);

/// <summary>A notification as the bell shows it.</summary>
public sealed record NotificationRow(Guid Id, NotificationKind Kind, RecordKind SubjectType, string SubjectLabel, DateTimeOffset CreatedAt, bool IsRead);
