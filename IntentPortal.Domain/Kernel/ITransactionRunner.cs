namespace IntentPortal.Domain.Kernel;

/// <summary>
/// Runs operations as units of work. The actor is read anew, the operation loads and changes aggregates, and everything
/// is committed together with its ledger entry. If the outcome is a refusal, nothing is committed. A stale version
/// becomes <see cref="RefusalCode.Conflict"/>, a violated unique index <see cref="RefusalCode.AlreadyExists"/>. After a
/// transient database error the operation may be run again from the start, so it must have no other side effects.
/// </summary>
public interface ITransactionRunner
{
    /// <summary>
    /// Runs an operation for a person. Refused with <see cref="RefusalCode.NotAllowed"/> if the person is unknown,
    /// deactivated or without a role.
    /// </summary>
    Task<Outcome<T>> RunAsync<T>(Guid actor, Func<IUnitOfWork, CancellationToken, Task<Outcome<T>>> operation, CancellationToken cancel);

    /// <summary>Runs an operation for the system itself: sign-in, background jobs, demo data.</summary>
    Task<Outcome<T>> RunAsSystemAsync<T>(Func<IUnitOfWork, CancellationToken, Task<Outcome<T>>> operation, CancellationToken cancel);
}
