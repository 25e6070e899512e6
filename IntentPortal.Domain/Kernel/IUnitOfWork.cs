namespace IntentPortal.Domain.Kernel;

/// <summary>
/// The data that one operation may load and change. If the operation succeeds, its changes are committed together with
/// the ledger entry.
/// </summary>
public interface IUnitOfWork
{
    /// <summary>
    /// The actor, read at the start of the operation. For the system itself, a viewer without identity and with all
    /// roles.
    /// </summary>
    Viewer Viewer { get; }

    /// <summary>The time of the operation, the same throughout.</summary>
    DateTimeOffset Now { get; }

    /// <summary>
    /// The store for one kind of record. Features name their stores by extension properties, for example
    /// <c>unit.Intents</c>.
    /// </summary>
    /// <typeparam name="TStore">The type of the store.</typeparam>
    TStore Store<TStore>()
        where TStore : class;

    /// <summary>All parts of one type that the features register, such as the participants of a merge.</summary>
    /// <typeparam name="TPart">The type of the part.</typeparam>
    IReadOnlyList<TPart> Parts<TPart>()
        where TPart : class;

    /// <summary>A new identity that sorts in the order the database prefers.</summary>
    Guid NewId();

    /// <summary>The next code of a series. It is released if the operation does not commit.</summary>
    Task<RecordCode> NextCodeAsync(CodeSeries series, CancellationToken cancel);

    /// <summary>Writes a ledger line that belongs to no changed record, such as an export.</summary>
    void Audit(RecordKind recordKind, Guid recordId, string label, ChangeKind kind, IReadOnlyDictionary<string, object?> values);
}

/// <summary>Stores aggregates of one kind inside a unit of work.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
public interface IStore<T>
    where T : Aggregate
{
    /// <summary>Loads one aggregate for change; null when there is none.</summary>
    Task<T?> FindAsync(Guid id, CancellationToken cancel);

    /// <summary>Loads several aggregates for change in one query; missing ones are left out.</summary>
    Task<IReadOnlyList<T>> FindAllAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel);

    /// <summary>Adds a new aggregate.</summary>
    void Add(T aggregate);

    /// <summary>Deletes an aggregate permanently.</summary>
    void Remove(T aggregate);

    /// <summary>
    /// Locks a loaded record until the commit; other operations that lock or save it wait. Returns false if somebody
    /// saved it since it was loaded. Data on which the decision depends must be read after locking, because two
    /// operations that only lock a record do not see each other's changes otherwise. docs/concurrency.md lists the
    /// locks of each operation.
    /// </summary>
    Task<bool> LockAsync(T aggregate, CancellationToken cancel);
}
