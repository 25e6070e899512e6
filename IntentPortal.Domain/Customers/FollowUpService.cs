using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>
/// 跟进: records follow-ups of one kind of record and maintains their promises. Subclasses override what is specific to
/// the kind.
/// </summary>
/// <typeparam name="TSubject">The kind of record.</typeparam>
/// <typeparam name="TRef">The result of an operation.</typeparam>
public abstract class FollowUpService<TSubject, TRef>(ITransactionRunner work)
    where TSubject : class, IFollowUpSubject
    where TRef : class
{
    /// <summary>Records a follow-up. The planned promise is fulfilled, and a next one may be made.</summary>
    public Task<Outcome<TRef>> RecordAsync(Guid actor, RecordFollowUp command, CancellationToken cancel) =>
        work.RunAsync<TRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<TSubject> found = await OpenAsync(unit, command.SubjectId, command.NextPromiseDueOn is not null, token);
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }

                TRef followedUp = await FollowUpAsync(unit, found.Value, command.TookPlaceAt, token);
                Refusal? refusal = await ContactProblemAsync(unit, found.Value, command.ContactId, token) ?? await unit.RecordAsync(found.Value, command, token);
                return refusal is null ? followedUp : refusal;
            },
            cancel);

    /// <summary>Moves the planned promise to another day, or creates one where there is none.</summary>
    public Task<Outcome<TRef>> MovePromiseAsync(Guid actor, MovePromise command, CancellationToken cancel) =>
        work.RunAsync<TRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<TSubject> found = await OpenForPromiseAsync(unit, command.SubjectId, token);
                return !found.Succeeded ? found.Refusal
                    : await unit.MovePromiseAsync(found.Value, command.DueOn, command.Reason, token) is { } refusal ? refusal
                    : RefOf(unit, found.Value);
            },
            cancel);

    /// <summary>Loads and locks a record for a follow-up, if the actor has the right and its state allows it.</summary>
    /// <param name="unit">The unit of work.</param>
    /// <param name="id">The record.</param>
    /// <param name="promises">Whether the follow-up makes a promise too.</param>
    /// <param name="cancel">Cancels the operation.</param>
    protected abstract Task<Outcome<TSubject>> OpenAsync(IUnitOfWork unit, Guid id, bool promises, CancellationToken cancel);

    /// <summary>Loads a record whose promise is moved, if the actor has the right and its state allows it.</summary>
    protected virtual Task<Outcome<TSubject>> OpenForPromiseAsync(IUnitOfWork unit, Guid id, CancellationToken cancel) => OpenAsync(unit, id, promises: true, cancel);

    /// <summary>Updates the record after a follow-up.</summary>
    protected abstract Task<TRef> FollowUpAsync(IUnitOfWork unit, TSubject subject, DateTimeOffset tookPlaceAt, CancellationToken cancel);

    /// <summary>The result for a record.</summary>
    protected abstract TRef RefOf(IUnitOfWork unit, TSubject subject);

    private static async Task<Refusal?> ContactProblemAsync(IUnitOfWork unit, TSubject subject, Guid? contactId, CancellationToken cancel) =>
        contactId is { } id && (await unit.Contacts.FindAsync(id, cancel))?.CustomerId != subject.CustomerId ? new Refusal(RefusalCode.ValueRetired, nameof(RecordFollowUp.ContactId)) : null;
}
