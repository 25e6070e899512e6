using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Intents;

/// <summary>
/// 跟进 of intents. The first follow-up begins the work on an intent; whoever follows up an unassigned one takes it up.
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
        // A decided intent can still be spoken about; a next contact is promised about what became of it.
        return intent.Status == IntentStatus.Invalid || (promises && !intent.IsOpen) ? new Refusal(RefusalCode.WrongStatus, intent.Status)
            : await unit.LockWithCustomerAsync(intent, cancel) is { } changed ? changed
            : found;
    }

    /// <inheritdoc />
    // Nothing is locked: the intent shows its promise and is saved.
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
