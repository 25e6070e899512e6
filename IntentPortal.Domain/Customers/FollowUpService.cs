using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>
/// 跟进: recording contacts about records of one kind, and keeping their promises. What is special about the kind is
/// overridden.
/// </summary>
/// <typeparam name="TSubject">The kind of record.</typeparam>
/// <typeparam name="TRef">What an operation on it gives back.</typeparam>
public abstract class FollowUpService<TSubject, TRef>(ITransactionRunner work)
    where TSubject : class, IFollowUpSubject
    where TRef : class
{
    /// <summary>Records a follow-up: the planned promise is kept, a next one may be made.</summary>
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

    /// <summary>Moves the planned promise to another day, or makes one where there is none.</summary>
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

    /// <summary>Loads and locks a record for a follow-up, if the actor may and its state allows it.</summary>
    /// <param name="unit">The unit of work.</param>
    /// <param name="id">The record.</param>
    /// <param name="promises">Whether something is promised about it as well.</param>
    /// <param name="cancel">Ends the reading.</param>
    protected abstract Task<Outcome<TSubject>> OpenAsync(IUnitOfWork unit, Guid id, bool promises, CancellationToken cancel);

    /// <summary>Loads a record whose promise is moved, if the actor may and its state allows it.</summary>
    protected virtual Task<Outcome<TSubject>> OpenForPromiseAsync(IUnitOfWork unit, Guid id, CancellationToken cancel) => OpenAsync(unit, id, promises: true, cancel);

    /// <summary>Has the record show that it was followed up.</summary>
    protected abstract Task<TRef> FollowUpAsync(IUnitOfWork unit, TSubject subject, DateTimeOffset tookPlaceAt, CancellationToken cancel);

    /// <summary>The answer about a record.</summary>
    protected abstract TRef RefOf(IUnitOfWork unit, TSubject subject);

    private static async Task<Refusal?> ContactProblemAsync(IUnitOfWork unit, TSubject subject, Guid? contactId, CancellationToken cancel) =>
        contactId is { } id && (await unit.Contacts.FindAsync(id, cancel))?.CustomerId != subject.CustomerId ? new Refusal(RefusalCode.ValueRetired, nameof(RecordFollowUp.ContactId)) : null;
}
