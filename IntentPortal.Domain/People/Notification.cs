using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.People;

/// <summary>A notification to a person inside the portal.</summary>
public sealed class Notification : Aggregate
{
    private Notification()
    {
    }

    /// <summary>Creates a notification about a record.</summary>
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

    /// <summary>The recipient.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The kind.</summary>
    public NotificationKind Kind { get; private set; }

    /// <summary>The kind of record it is about.</summary>
    public RecordKind SubjectType { get; private set; }

    /// <summary>The record it is about.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The record's code at that time.</summary>
    public string SubjectLabel { get; private set; } = string.Empty;

    /// <summary>When.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was read, or null.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Notification;

    /// <summary>The recipient. Subscribers of the ledger use it to update the recipient's bell only.</summary>
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

/// <summary>The kind of a notification.</summary>
public enum NotificationKind
{
    /// <summary>A suggestion was assigned to the recipient.</summary>
    SuggestionAssigned = 1,

    /// <summary>An intent was assigned to the recipient.</summary>
    IntentAssigned = 2,

    /// <summary>An opportunity was assigned to the recipient.</summary>
    OpportunityAssigned = 3,

    /// <summary>A customer was assigned to the recipient, or the recipient became a collaborator.</summary>
    CustomerAssigned = 4,

    /// <summary>The open work of a person who was deactivated was handed over to the recipient.</summary>
    WorkHandedOver = 5,

    /// <summary>A promise of the recipient is due today.</summary>
    PromiseDue = 10,

    /// <summary>A promise of the recipient is overdue.</summary>
    PromiseOverdue = 11,

    /// <summary>A promise in the recipient's team is overdue.</summary>
    PromiseOverdueInTeam = 12,

    /// <summary>A promise in a team below is overdue, and its manager was notified before.</summary>
    PromiseOverdueBelow = 13,

    /// <summary>Somebody requests a customer that the recipient answers for.</summary>
    HandOverRequested = 20,

    /// <summary>A hand-over requested by the recipient was accepted.</summary>
    HandOverAccepted = 21,

    /// <summary>A hand-over requested by the recipient was declined.</summary>
    HandOverDeclined = 22,
}

/// <summary>Stores notifications.</summary>
public interface INotificationStore : IStore<Notification>
{
    /// <summary>
    /// The person's unread notifications created up to a time, oldest first, at most <paramref name="most"/>.
    /// </summary>
    Task<IReadOnlyList<Notification>> UnreadAsync(Guid personId, DateTimeOffset until, int most, CancellationToken cancel);
}
