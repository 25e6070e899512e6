namespace IntentPortal.Domain.Rules;

/// <summary>The thresholds of the follow-up and the working hours. A threshold of 0 is switched off.</summary>
public sealed record RuleValues
{
    /// <summary>Working days after which a card in New is old.</summary>
    public int NewWarnDays { get; init; } = 1;

    /// <summary>Working days after which a card in New is stuck.</summary>
    public int NewStuckDays { get; init; } = 3;

    /// <summary>Working days without contact after which a card in Following up is old.</summary>
    public int FollowingUpWarnDays { get; init; } = 5;

    /// <summary>Working days without contact after which a card in Following up is stuck.</summary>
    public int FollowingUpStuckDays { get; init; } = 10;

    /// <summary>How many open intents a person should have at most.</summary>
    public int InProgressLimit { get; init; } = 30;

    /// <summary>Working hours within which the first follow-up is expected.</summary>
    public int ResponseHours { get; init; } = 9;

    /// <summary>Working days after the promised day at which a promise turns red.</summary>
    public int RedAfterDays { get; init; } = 1;

    /// <summary>Working days after the promised day at which the team's manager is told.</summary>
    public int ManagerAfterDays { get; init; } = 3;

    /// <summary>Working days after the promised day at which the manager above is told.</summary>
    public int ManagerAboveAfterDays { get; init; } = 5;

    /// <summary>Overdue promises at which a person needs help.</summary>
    public int HelpOverdue { get; init; } = 5;

    /// <summary>Kept promises below which the share kept on time says nothing about a person.</summary>
    public int HelpKept { get; init; } = 5;

    /// <summary>The percentage of promises kept on time below which a person needs help.</summary>
    public int HelpPercent { get; init; } = 70;

    /// <summary>When work begins.</summary>
    public TimeOnly WorkStartsAt { get; init; } = new(9, 0);

    /// <summary>When work ends.</summary>
    public TimeOnly WorkEndsAt { get; init; } = new(18, 0);

    /// <summary>The time zone of the working hours, by its IANA name.</summary>
    public string TimeZone { get; init; } = "Asia/Shanghai";

    /// <summary>
    /// Whether somebody should ask what is wrong: many promises are overdue, or of a fair number of kept ones too many
    /// were late.
    /// </summary>
    public bool NeedsHelp(int onTime, int late, int overdue) =>
        (HelpOverdue > 0 && overdue >= HelpOverdue)
        || (HelpPercent > 0 && onTime + late >= Math.Max(HelpKept, 1) && onTime * 100 / (onTime + late) < HelpPercent);
}
