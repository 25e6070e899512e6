using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.FollowUps;

/// <summary>
/// 下次跟进: the next follow-up that somebody promised. The first date is never overwritten; moving it counts.
/// </summary>
public sealed class Promise : Aggregate
{
    private Promise()
    {
    }

    /// <summary>What it is about.</summary>
    public SubjectType SubjectType { get; private set; }

    /// <summary>The record it is about.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>Who is to keep it: who promised, or whoever the work was given to since.</summary>
    public Guid ById { get; private set; }

    /// <summary>The day first promised.</summary>
    public DateOnly FirstDueOn { get; private set; }

    /// <summary>The day promised now.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>How often it was moved.</summary>
    public int MovedCount { get; private set; }

    /// <summary>Why it was last moved.</summary>
    public string? MoveReason { get; private set; }

    /// <summary>Where it stands.</summary>
    public PromiseState State { get; private set; }

    /// <summary>When the follow-up that kept it took place, or when it was dropped.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Promise;

    /// <inheritdoc />
    public override Guid TimelineId => SubjectId;

    /// <inheritdoc />
    public override string Label => DueOn.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Makes a promise for today or later, at most five years ahead.</summary>
    public static Outcome<Promise> Make(Guid id, SubjectType subjectType, Guid subjectId, Guid byId, DateOnly dueOn, DateTimeOffset now)
    {
        if (IsOutOfRange(dueOn, now))
        {
            return Refusal.ForField(nameof(DueOn), FieldProblemKind.OutOfRange);
        }

        var promise = new Promise
        {
            Id = id,
            SubjectType = subjectType,
            SubjectId = subjectId,
            ById = byId,
            FirstDueOn = dueOn,
            DueOn = dueOn,
            State = PromiseState.Planned,
        };
        promise.Record(ChangeKind.PromiseMade);
        return promise;
    }

    /// <summary>Moves it to another day, with a reason.</summary>
    public Refusal? Move(DateOnly dueOn, string? reason, DateTimeOffset now)
    {
        if (State != PromiseState.Planned)
        {
            return new Refusal(RefusalCode.WrongStatus, State);
        }

        var check = new FieldValidator();
        string clean = check.Required(nameof(MoveReason), reason, Limits.Short);
        if (IsOutOfRange(dueOn, now) || dueOn == DueOn)
        {
            check.Add(nameof(DueOn), FieldProblemKind.OutOfRange);
        }

        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        DueOn = dueOn;
        MoveReason = clean;
        MovedCount++;
        Record(ChangeKind.PromiseMoved);
        return null;
    }

    /// <summary>
    /// Goes along with the work that somebody else has now. The days stay as they were promised. Does nothing to one
    /// that is closed: it is part of the record of who closed it.
    /// </summary>
    public void PassTo(Guid personId)
    {
        if (State == PromiseState.Planned && ById != personId)
        {
            ById = personId;
            Record(ChangeKind.PromisePassedOn);
        }
    }

    /// <summary>
    /// A follow-up took place: the promise is kept, as of that time and not of the entry. Does nothing to one that is
    /// closed.
    /// </summary>
    public void Keep(DateTimeOffset tookPlaceAt) => Close(PromiseState.Kept, ChangeKind.PromiseKept, tookPlaceAt.ToUniversalTime());

    /// <summary>What it was about was closed: the promise is dropped. Does nothing to one that is closed.</summary>
    public void Drop(DateTimeOffset now) => Close(PromiseState.Dropped, ChangeKind.PromiseDropped, now);

    /// <summary>Goes over to another record of the same kind, in a merge or when it is undone.</summary>
    public void MoveTo(Guid subjectId)
    {
        SubjectId = subjectId;
        Record(ChangeKind.Moved);
    }

    /// <summary>
    /// Goes over to the record that the one it was about became, or back when that is taken back. The days and the
    /// count stay as they were promised.
    /// </summary>
    public void GoOverTo(IFollowUpSubject record)
    {
        (SubjectType, SubjectId) = (record.SubjectType, record.Id);
        Record(ChangeKind.Moved);
    }

    /// <summary>Stands again after what dropped it was undone. Does nothing to one that was not dropped.</summary>
    public void Reinstate()
    {
        if (State == PromiseState.Dropped)
        {
            (State, ClosedAt) = (PromiseState.Planned, null);
            Record(ChangeKind.PromiseMade);
        }
    }

    private void Close(PromiseState state, ChangeKind note, DateTimeOffset at)
    {
        if (State == PromiseState.Planned)
        {
            State = state;
            ClosedAt = at;
            Record(note);
        }
    }

    // Days are the promiser's, times are UTC: a day that has begun anywhere on earth may be promised.
    private static bool IsOutOfRange(DateOnly dueOn, DateTimeOffset now)
    {
        DateOnly today = DateOnly.FromDateTime(now.UtcDateTime);
        return dueOn < today.AddDays(-1) || dueOn > today.AddYears(5);
    }
}

/// <summary>Where a promise stands. Overdue is not a state: it follows from the due date and today.</summary>
public enum PromiseState
{
    /// <summary>Still to be kept.</summary>
    Planned = 1,

    /// <summary>A follow-up was recorded.</summary>
    Kept = 2,

    /// <summary>What it was about was closed.</summary>
    Dropped = 3,
}

/// <summary>Where promises are kept.</summary>
public interface IPromiseStore : IStore<Promise>
{
    /// <summary>All promises about a record.</summary>
    Task<IReadOnlyList<Promise>> OfAsync(Guid subjectId, CancellationToken cancel);

    /// <summary>The planned promise about a record, of which there is at most one.</summary>
    Task<Promise?> FindPlannedAsync(Guid subjectId, CancellationToken cancel);
}
