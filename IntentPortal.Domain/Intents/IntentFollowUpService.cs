using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Intents;

/// <summary>跟进: recording contacts about an intent, and keeping its promise.</summary>
public sealed class IntentFollowUpService(ITransactionRunner work)
{
    /// <summary>
    /// Records a follow-up: the first one begins the follow-up, the planned promise is kept, a next one may be made.
    /// </summary>
    public Task<Outcome<IntentRef>> RecordAsync(Guid actor, RecordFollowUp command, CancellationToken cancel) =>
        work.RunAsync<IntentRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Intent> found = await unit.OpenAsync(command.IntentId, null, IntentRights.MayFollowUp, token);
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }

                Intent intent = found.Value;
                // A decided intent can still be spoken about; a next contact is promised about what became of it.
                if (intent.Status == IntentStatus.Invalid || (command.NextPromiseDueOn is not null && !intent.IsOpen))
                {
                    return new Refusal(RefusalCode.WrongStatus, intent.Status);
                }

                if (await unit.LockWithCustomerAsync(intent, token) is { } changed)
                {
                    return changed;
                }

                CustomerWent? went = null;
                if (intent.OwnerId is null && IntentRights.CanOwn(unit.Viewer.Roles))
                {
                    // Whoever follows up an unassigned intent takes it up.
                    intent.Assign(unit.Viewer.PersonId, unit.Viewer.DepartmentId, unit.Now);
                    await unit.TransferPromiseAsync(intent.Id, null, unit.Viewer.PersonId, viewer => IntentRights.Sees(viewer, intent), token);
                    went = await unit.GoAlongAsync(intent.CustomerId, unit.Viewer.PersonId, token);
                }

                intent.FollowUp(command.TookPlaceAt, unit.Now);
                return await unit.RecordFollowUpAsync(intent, command, token) is { } refusal ? refusal : new IntentRef(intent.Id, intent.Code) { Customer = went };
            },
            cancel);

    /// <summary>Moves the planned promise to another day, or makes one where there is none.</summary>
    public Task<Outcome<IntentRef>> MovePromiseAsync(Guid actor, MovePromise command, CancellationToken cancel) =>
        work.RunAsync<IntentRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Intent> found = await unit.OpenAsync(command.IntentId, null, IntentRights.MayEdit, token);
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }

                Intent intent = found.Value;
                if (!intent.IsOpen)
                {
                    return new Refusal(RefusalCode.WrongStatus, intent.Status);
                }

                return await unit.MovePromiseAsync(intent, command.DueOn, command.Reason, token) is { } refusal ? refusal : new IntentRef(intent.Id, intent.Code);
            },
            cancel);
}
