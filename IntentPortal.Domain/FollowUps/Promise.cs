using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.FollowUps;

/// <summary>下次跟进: a promised next follow-up. The first due day is never overwritten, and moves are counted.</summary>
public sealed class Promise : Aggregate
{
    private Promise()
    {
    }

    /// <summary>The kind of record it is about.</summary>
    public SubjectType SubjectType { get; private set; }

    /// <summary>The record it is about.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The person responsible: the one who promised, or the one to whom the work was assigned since.</summary>
    public Guid ById { get; private set; }

    /// <summary>The day first promised.</summary>
    public DateOnly FirstDueOn { get; private set; }

    /// <summary>The current due day.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>How often it was moved.</summary>
    public int MovedCount { get; private set; }

    /// <summary>The reason of the last move.</summary>
    public string? MoveReason { get; private set; }

    /// <summary>The state.</summary>
    public PromiseState State { get; private set; }

    /// <summary>When the follow-up that fulfilled it took place, or when it was dropped.</summary>
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
    /// Transfers it to the person who now owns the work, with its days unchanged. Does nothing when it is closed,
    /// because it counts for the person who closed it.
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
    /// Fulfils the promise by a follow-up, as of the time when that took place and not of its entry. Does nothing when
    /// it is closed.
    /// </summary>
    public void Keep(DateTimeOffset tookPlaceAt) => Close(PromiseState.Kept, ChangeKind.PromiseKept, tookPlaceAt.ToUniversalTime());

    /// <summary>Drops the promise because its record was closed. Does nothing when it is closed.</summary>
    public void Drop(DateTimeOffset now) => Close(PromiseState.Dropped, ChangeKind.PromiseDropped, now);

    /// <summary>Moves it to another record of the same kind, in a merge or when a merge is undone.</summary>
    public void MoveTo(Guid subjectId)
    {
        SubjectId = subjectId;
        Record(ChangeKind.Moved);
    }

    /// <summary>
    /// Moves it to the record that was created from its own, or back when that is undone. The days and the count are
    /// unchanged.
    /// </summary>
    public void GoOverTo(IFollowUpSubject record)
    {
        (SubjectType, SubjectId) = (record.SubjectType, record.Id);
        Record(ChangeKind.Moved);
    }

    /// <summary>Restores it when the operation that dropped it is undone. Does nothing unless it was dropped.</summary>
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

    // Due days are local to the user and times are UTC, so a day that has begun in any time zone is accepted.
    private static bool IsOutOfRange(DateOnly dueOn, DateTimeOffset now)
    {
        DateOnly today = DateOnly.FromDateTime(now.UtcDateTime);
        return dueOn < today.AddDays(-1) || dueOn > today.AddYears(5);
    }
}

/// <summary>The state of a promise. Overdue is not a state: it follows from the due day and today.</summary>
public enum PromiseState
{
    /// <summary>Not fulfilled yet.</summary>
    Planned = 1,

    /// <summary>Fulfilled by a follow-up.</summary>
    Kept = 2,

    /// <summary>Dropped, because its record was closed.</summary>
    Dropped = 3,
}

/// <summary>Stores promises.</summary>
public interface IPromiseStore : IStore<Promise>
{
    /// <summary>All promises about a record.</summary>
    Task<IReadOnlyList<Promise>> OfAsync(Guid subjectId, CancellationToken cancel);

    /// <summary>The planned promise about a record, of which there is at most one; or null.</summary>
    Task<Promise?> FindPlannedAsync(Guid subjectId, CancellationToken cancel);

    /// <summary>The planned promises about several records.</summary>
    Task<IReadOnlyList<Promise>> PlannedAboutAsync(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancel);

    /// <summary>The planned promises of a person.</summary>
    Task<IReadOnlyList<Promise>> PlannedOfAsync(Guid personId, CancellationToken cancel);
}
