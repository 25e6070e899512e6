namespace IntentPortal.Domain.Kernel;

/// <summary>
/// A record that is loaded, changed and saved as one. Knows its identity before it is saved and counts its saves in
/// <see cref="Version"/>.
/// </summary>
public abstract class Aggregate
{
    private readonly List<ChangeKind> events = [];

    /// <summary>The identity, made by the client side.</summary>
    public Guid Id { get; protected init; }

    /// <summary>1 when first saved, one more with every save; a save of an older version is refused.</summary>
    public long Version { get; private set; }

    /// <summary>Which kind of record this is in the ledger.</summary>
    public abstract RecordKind RecordKind { get; }

    /// <summary>
    /// The record on whose timeline changes of this one appear: itself, unless it belongs to another.
    /// </summary>
    public virtual Guid TimelineId => Id;

    /// <summary>What a person calls the record in a sentence: its code or name.</summary>
    public abstract string Label { get; }

    /// <summary>
    /// What happened to the record since it was loaded, in business words; the unit of work writes it to the ledger.
    /// </summary>
    public IReadOnlyList<ChangeKind> Events => events;

    /// <summary>Remembers what happened, once each.</summary>
    protected void Record(ChangeKind kind)
    {
        if (!events.Contains(kind))
        {
            events.Add(kind);
        }
    }

    /// <summary>Called by the unit of work alone, when it writes the record.</summary>
    public void CountSave() => Version++;
}
