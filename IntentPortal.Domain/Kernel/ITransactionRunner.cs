namespace IntentPortal.Domain.Kernel;

/// <summary>
/// Runs operations as units of work: the actor is read fresh, the operation loads and changes aggregates, and
/// everything commits together with its ledger entry, or, when the outcome is a refusal, nothing does. A stale version
/// becomes <see cref="RefusalCode.Conflict"/>, a broken unique rule <see cref="RefusalCode.AlreadyExists"/>. The
/// operation may be run again from the start after a passing database fault, so it must have no other effects.
/// </summary>
public interface ITransactionRunner
{
    /// <summary>
    /// Runs an operation for a person; refused with <see cref="RefusalCode.NotAllowed"/> when unknown, deactivated or
    /// without a role.
    /// </summary>
    Task<Outcome<T>> RunAsync<T>(Guid actor, Func<IUnitOfWork, CancellationToken, Task<Outcome<T>>> operation, CancellationToken cancel);

    /// <summary>Runs an operation for the system itself: sign-in, background jobs, demo data.</summary>
    Task<Outcome<T>> RunAsSystemAsync<T>(Func<IUnitOfWork, CancellationToken, Task<Outcome<T>>> operation, CancellationToken cancel);
}
