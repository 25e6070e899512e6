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
    public Notification(Guid id, Guid personId, NotificationKind kind, RecordKind aboutKind, Guid aboutId, string aboutLabel, DateTimeOffset at)
    {
        Id = id;
        PersonId = personId;
        Kind = kind;
        AboutKind = aboutKind;
        AboutId = aboutId;
        AboutLabel = aboutLabel;
        CreatedAt = at;
        Note(ChangeKind.Added);
    }

    /// <summary>Who is told.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What.</summary>
    public NotificationKind Kind { get; private set; }

    /// <summary>The kind of record it is about.</summary>
    public RecordKind AboutKind { get; private set; }

    /// <summary>The record it is about.</summary>
    public Guid AboutId { get; private set; }

    /// <summary>What that record was called then: its code.</summary>
    public string AboutLabel { get; private set; } = string.Empty;

    /// <summary>When.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was read, or null.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Notification;

    /// <summary>The person's: whose bell it rings is told by the line of the ledger, and nobody else's asks.</summary>
    public override Guid TimelineId => PersonId;

    /// <inheritdoc />
    public override string Label => AboutLabel;

    /// <summary>Marks it as read.</summary>
    public void Read(DateTimeOffset at)
    {
        ReadAt ??= at;
        Note(ChangeKind.Read);
    }
}
