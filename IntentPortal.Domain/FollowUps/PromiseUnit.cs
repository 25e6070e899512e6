using IntentPortal.Domain.People;
using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.FollowUps;

/// <summary>Steps with promises that the services of all records share inside a unit of work.</summary>
internal static class PromiseUnit
{
    /// <summary>
    /// The planned promise about a record that was given to somebody goes along: the one of the owner before, and one made while nobody owned the record. What a third person
    /// promised stays with that person, as long as the record is still seen there: they gave their own word.
    /// </summary>
    /// <param name="unit">The unit of work.</param>
    /// <param name="aboutId">The record.</param>
    /// <param name="ownerBeforeId">Who had the record before.</param>
    /// <param name="ownerId">Who has it now.</param>
    /// <param name="sees">Whether somebody sees the record as it is now.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>What went over, or null when nothing did.</returns>
    public static async Task<PassedPromise?> PassPromiseAsync(
        this IUnitOfWork unit, Guid aboutId, Guid? ownerBeforeId, Guid ownerId, Func<Viewer, bool> sees, CancellationToken cancel) =>
        await unit.Promises.FindPlannedAsync(aboutId, cancel) is { } promise ? await unit.PassAsync(promise, ownerBeforeId, ownerId, sees, cancel) : null;

    /// <summary>The same for a promise that is known already.</summary>
    public static async Task<PassedPromise?> PassAsync(
        this IUnitOfWork unit, Promise promise, Guid? ownerBeforeId, Guid ownerId, Func<Viewer, bool> sees, CancellationToken cancel)
    {
        Guid promiserId = promise.ById;
        bool isOfOwner = ownerBeforeId is null || promiserId == ownerBeforeId;
        if (promiserId == ownerId || (!isOfOwner && await unit.People.FindViewerAsync(promiserId, cancel) is { } promiser && sees(promiser)))
        {
            return null;
        }

        promise.PassTo(ownerId);
        return new PassedPromise(promise.Id, promiserId, ownerId);
    }
}
