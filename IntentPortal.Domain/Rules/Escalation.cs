using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Rules;

/// <summary>
/// 逾期升级: a step of the ladder that was taken for a promise. There is at most one for each step and promised day, so
/// that nobody is told twice.
/// </summary>
public sealed class Escalation : Aggregate
{
    private Escalation()
    {
    }

    /// <summary>Takes a step for a promise.</summary>
    public Escalation(Guid id, Promise promise, EscalationStep step, DateTimeOffset at)
    {
        (Id, PromiseId, SubjectId, DueOn, Step, At) = (id, promise.Id, promise.SubjectId, promise.DueOn, step, at);
        Record(ChangeKind.Escalated);
    }

    /// <summary>The promise.</summary>
    public Guid PromiseId { get; private set; }

    /// <summary>What the promise is about.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The day promised when the step was taken.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The step.</summary>
    public EscalationStep Step { get; private set; }

    /// <summary>When it was taken.</summary>
    public DateTimeOffset At { get; private set; }

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Escalation;

    /// <inheritdoc />
    public override Guid TimelineId => SubjectId;

    /// <inheritdoc />
    public override string Label => DueOn.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The steps of the escalation ladder.</summary>
public enum EscalationStep
{
    /// <summary>The promised day has come: the owner is reminded.</summary>
    DueDay = 1,

    /// <summary>The promise turned red: the owner is told.</summary>
    Red = 2,

    /// <summary>The team's manager is told.</summary>
    Manager = 3,

    /// <summary>The manager above is told.</summary>
    ManagerAbove = 4,
}
