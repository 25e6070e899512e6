using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Rules;

/// <summary>
/// 跟进规则: the thresholds for ageing and escalation, and the working hours. There is exactly one record.
/// </summary>
public sealed class FollowUpRules : Aggregate
{
    /// <summary>The maximum limit of open intents.</summary>
    public const int MostInProgress = 10_000;

    /// <summary>The identity of the single record.</summary>
    public static readonly Guid TheId = new("5e771465-0000-7000-8000-000000000002");

    /// <summary>The maximum of thresholds in days.</summary>
    public const int MostDays = 365;

    /// <summary>The maximum of thresholds in working hours.</summary>
    public const int MostHours = 1000;

    /// <summary>The maximum of thresholds in promises.</summary>
    public const int MostPromises = 1000;

    private FollowUpRules()
    {
    }

    /// <inheritdoc cref="RuleValues.NewWarnDays"/>
    public int NewWarnDays { get; private set; }

    /// <inheritdoc cref="RuleValues.NewStuckDays"/>
    public int NewStuckDays { get; private set; }

    /// <inheritdoc cref="RuleValues.FollowingUpWarnDays"/>
    public int FollowingUpWarnDays { get; private set; }

    /// <inheritdoc cref="RuleValues.FollowingUpStuckDays"/>
    public int FollowingUpStuckDays { get; private set; }

    /// <inheritdoc cref="RuleValues.InProgressLimit"/>
    public int InProgressLimit { get; private set; }

    /// <inheritdoc cref="RuleValues.ResponseHours"/>
    public int ResponseHours { get; private set; }

    /// <inheritdoc cref="RuleValues.RedAfterDays"/>
    public int RedAfterDays { get; private set; }

    /// <inheritdoc cref="RuleValues.ManagerAfterDays"/>
    public int ManagerAfterDays { get; private set; }

    /// <inheritdoc cref="RuleValues.ManagerAboveAfterDays"/>
    public int ManagerAboveAfterDays { get; private set; }

    /// <inheritdoc cref="RuleValues.HelpOverdue"/>
    public int HelpOverdue { get; private set; }

    /// <inheritdoc cref="RuleValues.HelpKept"/>
    public int HelpKept { get; private set; }

    /// <inheritdoc cref="RuleValues.HelpPercent"/>
    public int HelpPercent { get; private set; }

    /// <inheritdoc cref="RuleValues.WorkStartsAt"/>
    public TimeOnly WorkStartsAt { get; private set; }

    /// <inheritdoc cref="RuleValues.WorkEndsAt"/>
    public TimeOnly WorkEndsAt { get; private set; }

    /// <inheritdoc cref="RuleValues.TimeZone"/>
    public string TimeZone { get; private set; } = string.Empty;

    /// <summary>All values.</summary>
    public RuleValues Values => new()
    {
        NewWarnDays = NewWarnDays,
        NewStuckDays = NewStuckDays,
        FollowingUpWarnDays = FollowingUpWarnDays,
        FollowingUpStuckDays = FollowingUpStuckDays,
        InProgressLimit = InProgressLimit,
        ResponseHours = ResponseHours,
        RedAfterDays = RedAfterDays,
        ManagerAfterDays = ManagerAfterDays,
        ManagerAboveAfterDays = ManagerAboveAfterDays,
        HelpOverdue = HelpOverdue,
        HelpKept = HelpKept,
        HelpPercent = HelpPercent,
        WorkStartsAt = WorkStartsAt,
        WorkEndsAt = WorkEndsAt,
        TimeZone = TimeZone,
    };

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.FollowUpRules;

    /// <inheritdoc />
    public override string Label => "rules";

    /// <summary>
    /// Changes all values. In each pair, the later threshold must not be smaller than the earlier one.
    /// </summary>
    public Refusal? Change(RuleValues values)
    {
        if (Check(values) is { } refusal)
        {
            return refusal;
        }

        (NewWarnDays, NewStuckDays) = (values.NewWarnDays, values.NewStuckDays);
        (FollowingUpWarnDays, FollowingUpStuckDays) = (values.FollowingUpWarnDays, values.FollowingUpStuckDays);
        (InProgressLimit, ResponseHours) = (values.InProgressLimit, values.ResponseHours);
        (RedAfterDays, ManagerAfterDays, ManagerAboveAfterDays) = (values.RedAfterDays, values.ManagerAfterDays, values.ManagerAboveAfterDays);
        (HelpOverdue, HelpKept, HelpPercent) = (values.HelpOverdue, values.HelpKept, values.HelpPercent);
        (WorkStartsAt, WorkEndsAt, TimeZone) = (values.WorkStartsAt, values.WorkEndsAt, TypedText.Line(values.TimeZone));
        Record(ChangeKind.Edited);
        return null;
    }

    private static Refusal? Check(RuleValues values)
    {
        var check = new FieldValidator();
        InRange(check, nameof(NewWarnDays), values.NewWarnDays, MostDays);
        InRange(check, nameof(FollowingUpWarnDays), values.FollowingUpWarnDays, MostDays);
        InRange(check, nameof(InProgressLimit), values.InProgressLimit, MostInProgress);
        InRange(check, nameof(ResponseHours), values.ResponseHours, MostHours);
        InRange(check, nameof(RedAfterDays), values.RedAfterDays, MostDays);
        InRange(check, nameof(HelpOverdue), values.HelpOverdue, MostPromises);
        InRange(check, nameof(HelpKept), values.HelpKept, MostPromises);
        InRange(check, nameof(HelpPercent), values.HelpPercent, 100);
        NotBefore(check, nameof(NewStuckDays), values.NewStuckDays, values.NewWarnDays);
        NotBefore(check, nameof(FollowingUpStuckDays), values.FollowingUpStuckDays, values.FollowingUpWarnDays);
        NotBefore(check, nameof(ManagerAfterDays), values.ManagerAfterDays, values.RedAfterDays);
        NotBefore(check, nameof(ManagerAboveAfterDays), values.ManagerAboveAfterDays, values.ManagerAfterDays);
        if (values.WorkEndsAt <= values.WorkStartsAt)
        {
            check.Add(nameof(WorkEndsAt), FieldProblemKind.OutOfRange);
        }

        string zone = check.Required(nameof(TimeZone), values.TimeZone, Limits.Name);
        if (zone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            check.Add(nameof(TimeZone), FieldProblemKind.Malformed);
        }

        return check.Refusal;
    }

    private static void InRange(FieldValidator check, string name, int value, int most)
    {
        if (value < 0 || value > most)
        {
            check.Add(name, FieldProblemKind.OutOfRange, most);
        }
    }

    private static void NotBefore(FieldValidator check, string name, int value, int earlier)
    {
        InRange(check, name, value, MostDays);
        if (value is > 0 and <= MostDays && value < earlier)
        {
            check.Add(name, FieldProblemKind.OutOfRange, MostDays);
        }
    }
}
