using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.People;

/// <summary>Steps for notifications that the services share inside a unit of work.</summary>
internal static class NotificationOperations
{
    /// <summary>Notifies a person about a record, unless the person is the actor.</summary>
    public static void Notify(this IUnitOfWork unit, Guid personId, NotificationKind kind, Aggregate about)
    {
        if (personId != unit.Viewer.PersonId)
        {
            unit.Notifications.Add(new Notification(unit.NewId(), personId, kind, about.RecordKind, about.Id, about.Label, unit.Now));
        }
    }
}
