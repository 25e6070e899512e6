using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Ledger;

/// <summary>
/// One entry of the ledger: one committed unit of work, with a line for every record it touched. Never changed
/// afterwards.
/// </summary>
public sealed class Change
{
    private readonly List<ChangeLine> lines = [];

    private Change()
    {
    }

    /// <summary>Starts the entry of one unit of work.</summary>
    /// <param name="id">The identity of the entry.</param>
    /// <param name="at">When it was committed.</param>
    /// <param name="actorId">Who did it; null is the system itself.</param>
    public Change(Guid id, DateTimeOffset at, Guid? actorId)
    {
        Id = id;
        At = at;
        ActorId = actorId;
    }

    /// <summary>The place in the ledger, given by the database: the one database-generated value of a commit.</summary>
    public long Sequence { get; private set; }

    /// <summary>The identity, which the lines refer to.</summary>
    public Guid Id { get; private set; }

    /// <summary>When it was committed.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who did it; null is the system itself.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>What happened, record by record.</summary>
    public IReadOnlyList<ChangeLine> Lines => lines;

    /// <summary>Adds a line for one record.</summary>
    public void Add(ChangeLine line) => lines.Add(line);
}

/// <summary>What one unit of work did to one record.</summary>
public sealed class ChangeLine
{
    private ChangeLine()
    {
    }

    /// <summary>Creates the line.</summary>
    /// <param name="changeId">The entry it belongs to.</param>
    /// <param name="ordinal">Its place in the entry, from 0.</param>
    /// <param name="recordKind">The kind of record.</param>
    /// <param name="recordId">The record.</param>
    /// <param name="timelineId">The record on whose timeline it appears.</param>
    /// <param name="label">What the record was called then.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="recordVersion">The record's version after the commit.</param>
    /// <param name="values">JSON: field → [old, new].</param>
    public ChangeLine(
        Guid changeId, int ordinal, RecordKind recordKind, Guid recordId, Guid timelineId, string label, ChangeKind kind, long recordVersion, string values)
    {
        ChangeId = changeId;
        Ordinal = ordinal;
        RecordKind = recordKind;
        RecordId = recordId;
        TimelineId = timelineId;
        Label = label;
        Kind = kind;
        RecordVersion = recordVersion;
        Values = values;
    }

    /// <summary>The entry it belongs to.</summary>
    public Guid ChangeId { get; private set; }

    /// <summary>Its place in the entry, from 0.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The kind of record.</summary>
    public RecordKind RecordKind { get; private set; }

    /// <summary>The record.</summary>
    public Guid RecordId { get; private set; }

    /// <summary>The record on whose timeline it appears: an intent for its follow-ups and promises.</summary>
    public Guid TimelineId { get; private set; }

    /// <summary>What the record was called then.</summary>
    public string Label { get; private set; } = string.Empty;

    /// <summary>What happened.</summary>
    public ChangeKind Kind { get; private set; }

    /// <summary>The record's version after the commit.</summary>
    public long RecordVersion { get; private set; }

    /// <summary>JSON object: field name → array of old and new value.</summary>
    public string Values { get; private set; } = "{}";
}
