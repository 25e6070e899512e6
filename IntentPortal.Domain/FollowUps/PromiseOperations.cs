using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;

namespace IntentPortal.Domain.FollowUps;

/// <summary>Steps with promises that the services of all records share inside a unit of work.</summary>
internal static class PromiseOperations
{
    /// <summary>Makes the promise about a record that has none planned, for whoever owns it.</summary>
    public static Refusal? MakePromise(this IUnitOfWork unit, IFollowUpSubject about, DateOnly dueOn)
    {
        Outcome<Promise> promise = Promise.Make(unit.NewId(), about.SubjectType, about.Id, about.OwnerId ?? unit.Viewer.PersonId, dueOn, unit.Now);
        if (promise.Succeeded)
        {
            unit.Promises.Add(promise.Value);
            about.SetNextPromise(dueOn, 0);
        }

        return promise.Refusal;
    }

    /// <summary>Moves the planned promise to another day with a reason, or makes one where there is none.</summary>
    public static async Task<Refusal?> MovePromiseAsync(this IUnitOfWork unit, IFollowUpSubject about, DateOnly dueOn, string? reason, CancellationToken cancel)
    {
        if (await unit.Promises.FindPlannedAsync(about.Id, cancel) is not { } promise)
        {
            return unit.MakePromise(about, dueOn);
        }

        Refusal? refusal = promise.Move(dueOn, reason, unit.Now);
        about.SetNextPromise(promise.DueOn, promise.MovedCount);
        return refusal;
    }

    /// <summary>A follow-up took place: the planned promise about the record is kept.</summary>
    public static async Task KeepPromiseAsync(this IUnitOfWork unit, IFollowUpSubject about, DateTimeOffset tookPlaceAt, CancellationToken cancel)
    {
        (await unit.Promises.FindPlannedAsync(about.Id, cancel))?.Keep(tookPlaceAt);
        about.SetNextPromise(null, 0);
    }

    /// <summary>
    /// A record became another, or is itself again: its planned promise goes over, and with it to the other's owner as
    /// <see cref="TransferPromiseAsync"/> says.
    /// </summary>
    /// <returns>Whether there was one.</returns>
    public static async Task<bool> TakeOverPromiseAsync(this IUnitOfWork unit, IFollowUpSubject from, IFollowUpSubject to, Func<Viewer, bool> sees, CancellationToken cancel)
    {
        from.SetNextPromise(null, 0);
        if (await unit.Promises.FindPlannedAsync(from.Id, cancel) is not { } promise)
        {
            return false;
        }

        promise.GoOverTo(to);
        to.SetNextPromise(promise.DueOn, promise.MovedCount);
        if (to.OwnerId is { } ownerId)
        {
            await unit.PassAsync(promise, from.OwnerId, ownerId, sees, cancel);
        }

        return true;
    }

    /// <summary>The record is closed: its planned promise is dropped.</summary>
    public static async Task DropPromiseAsync(this IUnitOfWork unit, IFollowUpSubject about, CancellationToken cancel)
    {
        (await unit.Promises.FindPlannedAsync(about.Id, cancel))?.Drop(unit.Now);
        about.SetNextPromise(null, 0);
    }

    /// <summary>What closed the record is taken back: the promise that it dropped stands again.</summary>
    public static async Task ReinstatePromiseAsync(this IUnitOfWork unit, IFollowUpSubject about, DateTimeOffset closedAt, CancellationToken cancel)
    {
        IReadOnlyList<Promise> all = await unit.Promises.OfAsync(about.Id, cancel);
        Promise? planned = all.FirstOrDefault(p => p.State == PromiseState.Planned);
        // It was dropped in the operation that closed the record, and so at the very time of that.
        if (planned is null && all.FirstOrDefault(p => p.State == PromiseState.Dropped && p.ClosedAt == closedAt) is { } dropped)
        {
            dropped.Reinstate();
            planned = dropped;
        }

        about.SetNextPromise(planned?.DueOn, planned?.MovedCount ?? 0);
    }

    /// <summary>
    /// The planned promise about a record that was given to somebody goes along: the one of the owner before, and one
    /// made while nobody owned the record. What a third person promised stays with that person, as long as the record
    /// is still seen there: they gave their own word.
    /// </summary>
    /// <param name="unit">The unit of work.</param>
    /// <param name="subjectId">The record.</param>
    /// <param name="ownerBeforeId">Who had the record before.</param>
    /// <param name="ownerId">Who has it now.</param>
    /// <param name="sees">Whether somebody sees the record as it is now.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>What went over, or null when nothing did.</returns>
    public static async Task<PromiseTransfer?> TransferPromiseAsync(
        this IUnitOfWork unit, Guid subjectId, Guid? ownerBeforeId, Guid ownerId, Func<Viewer, bool> sees, CancellationToken cancel) =>
        await unit.Promises.FindPlannedAsync(subjectId, cancel) is { } promise ? await unit.PassAsync(promise, ownerBeforeId, ownerId, sees, cancel) : null;

    /// <summary>The same for a promise that is known already.</summary>
    public static async Task<PromiseTransfer?> PassAsync(
        this IUnitOfWork unit, Promise promise, Guid? ownerBeforeId, Guid ownerId, Func<Viewer, bool> sees, CancellationToken cancel)
    {
        Guid promiserId = promise.ById;
        bool isOfOwner = ownerBeforeId is null || promiserId == ownerBeforeId;
        if (promiserId == ownerId || (!isOfOwner && await unit.People.FindViewerAsync(promiserId, cancel) is { } promiser && sees(promiser)))
        {
            return null;
        }

        promise.PassTo(ownerId);
        return new PromiseTransfer(promise.Id, promiserId, ownerId);
    }
}

/// <summary>A promise that went from one person to another, remembered so that it can go back.</summary>
public sealed record PromiseTransfer(Guid PromiseId, Guid FromId, Guid ToId);
