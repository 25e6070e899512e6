namespace IntentPortal.Domain.Kernel;

/// <summary>
/// Everything one operation may load and change. What it changed commits together, with its ledger entry, when the
/// operation succeeds.
/// </summary>
public interface IUnitOfWork
{
    /// <summary>
    /// Who acts, read at the start of the operation. For the system itself: a viewer without identity and with all
    /// roles.
    /// </summary>
    Viewer Viewer { get; }

    /// <summary>The time of the operation, the same throughout.</summary>
    DateTimeOffset Now { get; }

    /// <summary>
    /// Where records of one kind are kept. Features give their stores names by extension properties:
    /// <c>unit.Intents</c>, for example.
    /// </summary>
    /// <typeparam name="TStore">The store of the feature.</typeparam>
    TStore Store<TStore>()
        where TStore : class;

    /// <summary>What every feature brings of one kind, such as its part in the merging of customers.</summary>
    /// <typeparam name="TPart">What is brought.</typeparam>
    IReadOnlyList<TPart> Parts<TPart>()
        where TPart : class;

    /// <summary>A new identity, in the order that suits the database.</summary>
    Guid NewId();

    /// <summary>The next code of a series; taken back when the operation does not commit.</summary>
    Task<RecordCode> NextCodeAsync(CodeSeries series, CancellationToken cancel);

    /// <summary>Writes a line into the ledger that no record stands behind, such as an export.</summary>
    void Audit(RecordKind recordKind, Guid recordId, string label, ChangeKind kind, IReadOnlyDictionary<string, object?> values);
}

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
    /// Locks a record as it was loaded until the commit: who wants to lock or save it too waits for that. Returns false
    /// when somebody saved it meanwhile. What a decision is made by is read after locking, so that everything of
    /// whoever locked it before is seen: two that only locked it do not notice each other otherwise. Which operation
    /// holds what is in docs/concurrency.md.
    /// </summary>
    Task<bool> LockAsync(T aggregate, CancellationToken cancel);
}
