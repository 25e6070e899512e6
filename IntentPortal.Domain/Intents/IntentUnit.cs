using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Intents;

/// <summary>Steps that the intent services share inside a unit of work.</summary>
internal static class IntentUnit
{
    /// <summary>Loads an intent for an operation: it must exist, be seen, be open to the operation, and still be as it was read.</summary>
    public static async Task<Outcome<Intent>> OpenAsync(
        this IUnitOfWork unit, Guid intentId, long? version, Func<Viewer, Intent, bool> mayDo, CancellationToken cancel)
    {
        Intent? intent = await unit.Intents.FindAsync(intentId, cancel);
        return intent is null ? new Refusal(RefusalCode.NotFound)
            : !mayDo(unit.Viewer, intent) ? new Refusal(IntentRights.Sees(unit.Viewer, intent) ? RefusalCode.NotAllowed : RefusalCode.NotFound)
            : version is { } read && read != intent.Version ? new Refusal(RefusalCode.Conflict, intent.Version)
            : intent;
    }

    /// <summary>The person who is to own an intent: active, and with a role that can.</summary>
    public static async Task<Outcome<IntentOwner>> OwnerAsync(this IUnitOfWork unit, Guid ownerId, CancellationToken cancel)
    {
        if (ownerId == unit.Viewer.PersonId)
        {
            // Read at the start of this unit of work already.
            return IntentRights.CanOwn(unit.Viewer.Roles) ? new IntentOwner(ownerId, unit.Viewer.DepartmentId) : new Refusal(RefusalCode.OwnerInactive);
        }

        Person? owner = await unit.People.FindAsync(ownerId, cancel);
        return owner is { IsActive: true } && IntentRights.CanOwn(owner.Roles) ? new IntentOwner(ownerId, owner.DepartmentId) : new Refusal(RefusalCode.OwnerInactive);
    }

    /// <summary>Tells somebody else than the actor about a record.</summary>
    public static void Tell(this IUnitOfWork unit, Guid personId, NotificationKind kind, Aggregate about)
    {
        if (personId != unit.Viewer.PersonId)
        {
            unit.Notifications.Add(new Notification(unit.NewId(), personId, kind, about.RecordKind, about.Id, about.Label, unit.Now));
        }
    }

    /// <summary>Attaches stored files to a record; null when all of them could be.</summary>
    public static async Task<Refusal?> AttachAsync(
        this IUnitOfWork unit, IReadOnlyList<StoredFile> files, AboutKind aboutKind, Guid aboutId, CancellationToken cancel)
    {
        if (files.Count == 0)
        {
            return null;
        }

        IReadOnlyList<Attachment> existing = await unit.Attachments.OfAsync(aboutId, cancel);
        if (existing.Count + files.Count > Limits.Files)
        {
            return new Refusal(RefusalCode.TooManyFiles, Limits.Files);
        }

        foreach (StoredFile file in files)
        {
            Outcome<Attachment> attachment = Attachment.Add(file, aboutKind, aboutId, unit.Viewer.PersonId, unit.Now);
            if (!attachment.Succeeded)
            {
                return attachment.Refusal;
            }

            unit.Attachments.Add(attachment.Value);
        }

        return null;
    }

    /// <summary>A follow-up took place: the planned promise about the intent is kept.</summary>
    public static async Task KeepPromiseAsync(this IUnitOfWork unit, Intent intent, DateTimeOffset tookPlaceAt, CancellationToken cancel)
    {
        (await unit.Promises.FindPlannedAsync(intent.Id, cancel))?.Keep(tookPlaceAt);
        intent.ShowPromise(null, 0);
    }

    /// <summary>The intent is decided: its planned promise is dropped.</summary>
    public static async Task DropPromiseAsync(this IUnitOfWork unit, Intent intent, CancellationToken cancel)
    {
        (await unit.Promises.FindPlannedAsync(intent.Id, cancel))?.Drop(unit.Now);
        intent.ShowPromise(null, 0);
    }

    /// <summary>The decision is taken back: the promise that it dropped stands again.</summary>
    public static async Task TakeUpPromiseAsync(this IUnitOfWork unit, Intent intent, DateTimeOffset decidedAt, CancellationToken cancel)
    {
        IReadOnlyList<Promise> all = await unit.Promises.OfAsync(intent.Id, cancel);
        Promise? planned = all.FirstOrDefault(p => p.State == PromiseState.Planned);
        // It was dropped in the operation that decided, and so at the very time of the decision.
        if (planned is null && all.FirstOrDefault(p => p.State == PromiseState.Dropped && p.ClosedAt == decidedAt) is { } dropped)
        {
            dropped.StandAgain();
            planned = dropped;
        }

        intent.ShowPromise(planned?.DueOn, planned?.MovedCount ?? 0);
    }
}
