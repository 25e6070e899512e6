using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Intents;

/// <summary>
/// 跟进: follow-ups of intents. The first one starts the follow-up status. Following up an intent without an owner
/// assigns it to the actor.
/// </summary>
public sealed class IntentFollowUpService(ITransactionRunner work) : FollowUpService<Intent, IntentRef>(work)
{
    /// <inheritdoc />
    protected override async Task<Outcome<Intent>> OpenAsync(IUnitOfWork unit, Guid id, bool promises, CancellationToken cancel)
    {
        Outcome<Intent> found = await unit.OpenAsync(id, null, IntentRights.MayFollowUp, cancel);
        if (!found.Succeeded)
        {
            return found;
        }

        Intent intent = found.Value;
        // Follow-ups can be recorded for a confirmed intent, but new promises belong to the record created from it.
        return intent.Status == IntentStatus.Invalid || (promises && !intent.IsOpen) ? new Refusal(RefusalCode.WrongStatus, intent.Status)
            : await unit.LockWithCustomerAsync(intent, cancel) is { } changed ? changed
            : found;
    }

    /// <inheritdoc />
    // No lock is needed, because the intent itself is saved with its promise.
    protected override async Task<Outcome<Intent>> OpenForPromiseAsync(IUnitOfWork unit, Guid id, CancellationToken cancel)
    {
        Outcome<Intent> found = await unit.OpenAsync(id, null, IntentRights.MayEdit, cancel);
        return found.Value is { IsOpen: false } decided ? new Refusal(RefusalCode.WrongStatus, decided.Status) : found;
    }

    /// <inheritdoc />
    protected override async Task<IntentRef> FollowUpAsync(IUnitOfWork unit, Intent subject, DateTimeOffset tookPlaceAt, CancellationToken cancel)
    {
        CustomerWent? went = null;
        if (subject.OwnerId is null && IntentRights.CanOwn(unit.Viewer.Roles))
        {
            subject.Assign(unit.Viewer.PersonId, unit.Viewer.DepartmentId, unit.Now);
            await unit.TransferPromiseAsync(subject.Id, null, unit.Viewer.PersonId, viewer => IntentRights.Sees(viewer, subject), cancel);
            went = await unit.GoAlongAsync(subject.CustomerId, unit.Viewer.PersonId, cancel);
        }

        subject.FollowUp(tookPlaceAt, unit.Now);
        return RefOf(unit, subject) with { Customer = went };
    }

    /// <inheritdoc />
    protected override IntentRef RefOf(IUnitOfWork unit, Intent subject) => new(subject.Id, subject.Code);
}
