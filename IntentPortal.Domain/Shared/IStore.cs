namespace IntentPortal.Domain.Shared;

/// <summary>Where aggregates of one kind are kept, inside one unit of work.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
public interface IStore<T>
    where T : Aggregate
{
    /// <summary>Loads one for change, or null when there is none.</summary>
    Task<T?> FindAsync(Guid id, CancellationToken cancel);

    /// <summary>Loads several for change, in one reading; those that there are.</summary>
    Task<IReadOnlyList<T>> FindAllAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel);

    /// <summary>Adds a new one.</summary>
    void Add(T aggregate);

    /// <summary>Deletes one for good.</summary>
    void Remove(T aggregate);

    /// <summary>
    /// Locks a record as it was loaded until the commit: who wants to lock or save it too waits for that. Returns false when somebody saved it meanwhile.
    /// What a decision is made by is read after locking, so that everything of whoever locked it before is seen: two that only locked it do not notice each other otherwise.
    /// Which operation holds what is in docs/concurrency.md.
    /// </summary>
    Task<bool> LockAsync(T aggregate, CancellationToken cancel);
}
