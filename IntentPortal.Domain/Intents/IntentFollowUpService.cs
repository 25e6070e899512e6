using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Intents;

/// <summary>跟进: recording contacts about an intent, and keeping its promise.</summary>
public sealed class IntentFollowUpService(IPortalWork work)
{
    /// <summary>Records a follow-up: the first one begins the follow-up, the planned promise is kept, a next one may be made.</summary>
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

                if (command.ContactId is { } contactId && (await unit.Contacts.FindAsync(contactId, token))?.CustomerId != intent.CustomerId)
                {
                    return new Refusal(RefusalCode.ValueRetired, nameof(command.ContactId));
                }

                Outcome<FollowUp> followUp = FollowUp.Record(
                    unit.NewId(), AboutKind.Intent, intent.Id, intent.CustomerId, command.ContactId, command.Method, command.TookPlaceAt, unit.Viewer.PersonId, command.Content, unit.Now);
                if (!followUp.Succeeded)
                {
                    return followUp.Refusal;
                }

                unit.FollowUps.Add(followUp.Value);
                if (intent.OwnerId is null && IntentRights.CanOwn(unit.Viewer.Roles))
                {
                    // Whoever follows up an unassigned intent takes it up.
                    intent.Assign(unit.Viewer.PersonId, unit.Viewer.DepartmentId, unit.Now);
                    await unit.PassPromiseAsync(intent.Id, null, unit.Viewer.PersonId, viewer => IntentRights.Sees(viewer, intent), token);
                }

                intent.FollowUp(command.TookPlaceAt, unit.Now);
                await unit.KeepPromiseAsync(intent, followUp.Value.TookPlaceAt, token);
                if (command.NextPromiseDueOn is { } dueOn && MakePromise(unit, intent, dueOn) is { } refusal)
                {
                    return refusal;
                }

                return await unit.AttachAsync(command.Files, AboutKind.Intent, intent.Id, token) is { } notAttached
                    ? notAttached
                    : new IntentRef(intent.Id, intent.Code);
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

                Refusal? refusal;
                if (await unit.Promises.FindPlannedAsync(intent.Id, token) is { } promise)
                {
                    refusal = promise.Move(command.DueOn, command.Reason, unit.Now);
                    intent.ShowPromise(promise.DueOn, promise.MovedCount);
                }
                else
                {
                    refusal = MakePromise(unit, intent, command.DueOn);
                }

                return refusal is null ? new IntentRef(intent.Id, intent.Code) : refusal;
            },
            cancel);

    private static Refusal? MakePromise(IUnitOfWork unit, Intent intent, DateOnly dueOn)
    {
        Outcome<Promise> promise = Promise.Make(unit.NewId(), AboutKind.Intent, intent.Id, intent.OwnerId ?? unit.Viewer.PersonId, dueOn, unit.Now);
        if (promise.Succeeded)
        {
            unit.Promises.Add(promise.Value);
            intent.ShowPromise(dueOn, 0);
        }

        return promise.Refusal;
    }
}
