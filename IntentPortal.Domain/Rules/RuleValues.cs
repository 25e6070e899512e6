namespace IntentPortal.Domain.Rules;

/// <summary>The follow-up thresholds and the working hours. A threshold of 0 is switched off.</summary>
public sealed record RuleValues
{
    /// <summary>Working days after which a card in New gets a warning.</summary>
    public int NewWarnDays { get; init; } = 1;

    /// <summary>Working days after which a card in New is stuck.</summary>
    public int NewStuckDays { get; init; } = 3;

    /// <summary>Working days without follow-up after which a card in Following up gets a warning.</summary>
    public int FollowingUpWarnDays { get; init; } = 5;

    /// <summary>Working days without follow-up after which a card in Following up is stuck.</summary>
    public int FollowingUpStuckDays { get; init; } = 10;

    /// <summary>The recommended maximum of open intents of a person.</summary>
    public int InProgressLimit { get; init; } = 30;

    /// <summary>Working hours within which the first follow-up is expected.</summary>
    public int ResponseHours { get; init; } = 9;

    /// <summary>Working days after the due day at which a promise turns red.</summary>
    public int RedAfterDays { get; init; } = 1;

    /// <summary>Working days after the due day at which the team's manager is notified.</summary>
    public int ManagerAfterDays { get; init; } = 3;

    /// <summary>Working days after the due day at which the manager above is notified.</summary>
    public int ManagerAboveAfterDays { get; init; } = 5;

    /// <summary>The number of overdue promises at which a person needs help.</summary>
    public int HelpOverdue { get; init; } = 5;

    /// <summary>The minimum number of fulfilled promises for the percentage on time to be meaningful.</summary>
    public int HelpKept { get; init; } = 5;

    /// <summary>The percentage of promises fulfilled on time below which a person needs help.</summary>
    public int HelpPercent { get; init; } = 70;

    /// <summary>Start of work.</summary>
    public TimeOnly WorkStartsAt { get; init; } = new(9, 0);

    /// <summary>End of work.</summary>
    public TimeOnly WorkEndsAt { get; init; } = new(18, 0);

    /// <summary>The time zone of the working hours, as an IANA name.</summary>
    public string TimeZone { get; init; } = "Asia/Shanghai";

    /// <summary>
    /// Whether a person needs help: many promises are overdue, or too many of a sufficient number of fulfilled ones
    /// were late.
    /// </summary>
    public bool NeedsHelp(int onTime, int late, int overdue) =>
        (HelpOverdue > 0 && overdue >= HelpOverdue)
        || (HelpPercent > 0 && onTime + late >= Math.Max(HelpKept, 1) && onTime * 100 / (onTime + late) < HelpPercent);
}
