using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.People;

/// <summary>A person's own notifications.</summary>
public sealed class NotificationService(IPortalWork work)
{
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
