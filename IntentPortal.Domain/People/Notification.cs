using IntentPortal.Domain.Kernel;

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

/// <summary>What a notification says.</summary>
public enum NotificationKind
{
    /// <summary>A suggestion was given to you.</summary>
    SuggestionAssigned = 1,

    /// <summary>An intent was given to you.</summary>
    IntentAssigned = 2,

    /// <summary>An opportunity was given to you.</summary>
    OpportunityAssigned = 3,

    /// <summary>A customer was given to you, or you work on it too.</summary>
    CustomerAssigned = 4,

    /// <summary>A promised day has come.</summary>
    PromiseDue = 10,

    /// <summary>A promise of yours is overdue.</summary>
    PromiseOverdue = 11,

    /// <summary>A promise in your team is overdue.</summary>
    PromiseOverdueInTeam = 12,

    /// <summary>A promise in a team below is overdue, and its manager was told before.</summary>
    PromiseOverdueBelow = 13,

    /// <summary>Somebody asks for one of your customers.</summary>
    HandOverRequested = 20,

    /// <summary>A customer was handed over.</summary>
    HandOverAccepted = 21,

    /// <summary>A customer you asked for is not handed over.</summary>
    HandOverDeclined = 22,
}

/// <summary>Where notifications are kept.</summary>
public interface INotificationStore : IStore<Notification>
{
    /// <summary>
    /// What a person has not read of what came up to a moment, the oldest first, at most <paramref name="most"/>.
    /// </summary>
    Task<IReadOnlyList<Notification>> UnreadAsync(Guid personId, DateTimeOffset until, int most, CancellationToken cancel);
}
