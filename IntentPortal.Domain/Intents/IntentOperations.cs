using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;

namespace IntentPortal.Domain.Intents;

/// <summary>Steps that the intent services share inside a unit of work.</summary>
internal static class IntentOperations
{
    /// <summary>
    /// Loads an intent for an operation. It must exist, be visible to the actor, allow the operation, and still have
    /// the version that was read.
    /// </summary>
    public static async Task<Outcome<Intent>> OpenAsync(
        this IUnitOfWork unit, Guid intentId, long? version, Func<Viewer, Intent, bool> mayDo, CancellationToken cancel)
    {
        Intent? intent = await unit.Intents.FindAsync(intentId, cancel);
        return intent is null ? new Refusal(RefusalCode.NotFound)
            : !mayDo(unit.Viewer, intent) ? new Refusal(IntentRights.Sees(unit.Viewer, intent) ? RefusalCode.NotAllowed : RefusalCode.NotFound)
            : version is { } read && read != intent.Version ? new Refusal(RefusalCode.Conflict, intent.Version)
            : intent;
    }

    /// <summary>
    /// Locks an intent and its customer before records are added to them, so that a simultaneous merge, deactivation or
    /// deletion does not leave those behind. Null on success.
    /// </summary>
    public static async Task<Refusal?> LockWithCustomerAsync(this IUnitOfWork unit, Intent intent, CancellationToken cancel) =>
        await unit.Customers.FindAsync(intent.CustomerId, cancel) is { } customer && await unit.Customers.LockAsync(customer, cancel) && await unit.Intents.LockAsync(intent, cancel)
            ? null
            : new Refusal(RefusalCode.Conflict, intent.Version);

    /// <summary>The designated owner of an intent, who must be active and have a role that can own intents.</summary>
    public static async Task<Outcome<IntentOwner>> OwnerAsync(this IUnitOfWork unit, Guid ownerId, CancellationToken cancel)
    {
        if (ownerId == unit.Viewer.PersonId)
        {
            // The actor was read at the start of the unit of work.
            return IntentRights.CanOwn(unit.Viewer.Roles) ? new IntentOwner(ownerId, unit.Viewer.DepartmentId) : new Refusal(RefusalCode.OwnerInactive);
        }

        Person? owner = await unit.People.FindAsync(ownerId, cancel);
        return owner is { IsActive: true } && IntentRights.CanOwn(owner.Roles) ? new IntentOwner(ownerId, owner.DepartmentId) : new Refusal(RefusalCode.OwnerInactive);
    }
}
