using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Rules;

/// <summary>
/// 逾期升级: a step of the escalation ladder that was taken for a promise. There is at most one for each step and due day,
/// so that nobody is notified twice.
/// </summary>
public sealed class Escalation : Aggregate
{
    private Escalation()
    {
    }

    /// <summary>Records a step taken for a promise.</summary>
    public Escalation(Guid id, Promise promise, EscalationStep step, DateTimeOffset at)
    {
        (Id, PromiseId, SubjectId, DueOn, Step, At) = (id, promise.Id, promise.SubjectId, promise.DueOn, step, at);
        Record(ChangeKind.Escalated);
    }

    /// <summary>The promise.</summary>
    public Guid PromiseId { get; private set; }

    /// <summary>The record that the promise is about.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The due day when the step was taken.</summary>
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
    /// <summary>The due day has come: the owner is reminded.</summary>
    DueDay = 1,

    /// <summary>The promise turned red: the owner is notified.</summary>
    Red = 2,

    /// <summary>The team's manager is notified.</summary>
    Manager = 3,

    /// <summary>The manager above is notified.</summary>
    ManagerAbove = 4,
}
