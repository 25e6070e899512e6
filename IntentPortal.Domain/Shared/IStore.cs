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
    /// Holds a record that is only read as it is until the commit, so that a guard on it stays true. Returns false when somebody was faster.
    /// </summary>
    Task<bool> HoldAsync(T aggregate, CancellationToken cancel);
}
