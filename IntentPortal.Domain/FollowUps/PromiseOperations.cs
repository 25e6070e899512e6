using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;

namespace IntentPortal.Domain.FollowUps;

/// <summary>Steps for promises that the services of all records share inside a unit of work.</summary>
internal static class PromiseOperations
{
    /// <summary>Makes a promise about a record without a planned one, for the record's owner.</summary>
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

    /// <summary>Moves the planned promise to another day with a reason, or makes one if there is none.</summary>
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

    /// <summary>Fulfils the planned promise about the record, because a follow-up took place.</summary>
    public static async Task KeepPromiseAsync(this IUnitOfWork unit, IFollowUpSubject about, DateTimeOffset tookPlaceAt, CancellationToken cancel)
    {
        (await unit.Promises.FindPlannedAsync(about.Id, cancel))?.Keep(tookPlaceAt);
        about.SetNextPromise(null, 0);
    }

    /// <summary>
    /// Moves the planned promise to the record that was created from its own, or back when that is undone, and
    /// transfers it to that record's owner as <see cref="TransferPromiseAsync"/> describes.
    /// </summary>
    /// <returns>Whether there was a planned promise.</returns>
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

    /// <summary>Drops the planned promise, because the record is closed.</summary>
    public static async Task DropPromiseAsync(this IUnitOfWork unit, IFollowUpSubject about, CancellationToken cancel)
    {
        (await unit.Promises.FindPlannedAsync(about.Id, cancel))?.Drop(unit.Now);
        about.SetNextPromise(null, 0);
    }

    /// <summary>Restores the promise that closing the record dropped, because the closing is undone.</summary>
    public static async Task ReinstatePromiseAsync(this IUnitOfWork unit, IFollowUpSubject about, DateTimeOffset closedAt, CancellationToken cancel)
    {
        IReadOnlyList<Promise> all = await unit.Promises.OfAsync(about.Id, cancel);
        Promise? planned = all.FirstOrDefault(p => p.State == PromiseState.Planned);
        // The promise was dropped in the same operation that closed the record, so both have the same time.
        if (planned is null && all.FirstOrDefault(p => p.State == PromiseState.Dropped && p.ClosedAt == closedAt) is { } dropped)
        {
            dropped.Reinstate();
            planned = dropped;
        }

        about.SetNextPromise(planned?.DueOn, planned?.MovedCount ?? 0);
    }

    /// <summary>
    /// Transfers the planned promise about a record to its new owner, if it belonged to the former owner or was made
    /// while there was none. A third person's promise stays with that person for as long as they may see the record,
    /// because it is their own commitment.
    /// </summary>
    /// <param name="unit">The unit of work.</param>
    /// <param name="subjectId">The record.</param>
    /// <param name="ownerBeforeId">The former owner.</param>
    /// <param name="ownerId">The new owner.</param>
    /// <param name="sees">Whether a person may see the record as it is now.</param>
    /// <param name="cancel">Cancels the operation.</param>
    /// <returns>The transfer, or null when nothing was transferred.</returns>
    public static async Task<PromiseTransfer?> TransferPromiseAsync(
        this IUnitOfWork unit, Guid subjectId, Guid? ownerBeforeId, Guid ownerId, Func<Viewer, bool> sees, CancellationToken cancel) =>
        await unit.Promises.FindPlannedAsync(subjectId, cancel) is { } promise ? await unit.PassAsync(promise, ownerBeforeId, ownerId, sees, cancel) : null;

    /// <summary>The same for a promise that is already loaded.</summary>
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

/// <summary>A transfer of a promise between people, recorded so that it can be undone.</summary>
public sealed record PromiseTransfer(Guid PromiseId, Guid FromId, Guid ToId);
