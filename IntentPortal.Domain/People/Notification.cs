using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.People;

/// <summary>Something a person is told inside the portal.</summary>
public sealed class Notification : Aggregate
{
    private Notification()
    {
    }

    /// <summary>Tells a person something about a record.</summary>
    public Notification(Guid id, Guid personId, NotificationKind kind, RecordKind subjectType, Guid subjectId, string subjectLabel, DateTimeOffset at)
    {
        Id = id;
        PersonId = personId;
        Kind = kind;
        SubjectType = subjectType;
        SubjectId = subjectId;
        SubjectLabel = subjectLabel;
        CreatedAt = at;
        Record(ChangeKind.Added);
    }

    /// <summary>Who is told.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What.</summary>
    public NotificationKind Kind { get; private set; }

    /// <summary>The kind of record it is about.</summary>
    public RecordKind SubjectType { get; private set; }

    /// <summary>The record it is about.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>What that record was called then: its code.</summary>
    public string SubjectLabel { get; private set; } = string.Empty;

    /// <summary>When.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was read, or null.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Notification;

    /// <summary>The person's: whose bell it rings is told by the line of the ledger, and nobody else's asks.</summary>
    public override Guid TimelineId => PersonId;

    /// <inheritdoc />
    public override string Label => SubjectLabel;

    /// <summary>Marks it as read.</summary>
    public void Read(DateTimeOffset at)
    {
        ReadAt ??= at;
        Record(ChangeKind.Read);
    }
}
