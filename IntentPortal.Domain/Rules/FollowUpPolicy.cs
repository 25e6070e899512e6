namespace IntentPortal.Domain.Rules;

/// <summary>The follow-up rules as cached by every node, and their evaluation.</summary>
/// <param name="Values">The thresholds and working hours.</param>
/// <param name="Version">The version of the rules.</param>
/// <param name="Days">The special days of the working calendar, in order.</param>
public sealed record FollowUpPolicy(RuleValues Values, long Version, IReadOnlyList<CalendarDayRow> Days)
{
    /// <summary>The default rules.</summary>
    public static FollowUpPolicy Standard { get; } = new(new RuleValues(), 0, []);

    /// <summary>The working calendar.</summary>
    public WorkingCalendar Calendar { get; } = new(
        TimeZoneInfo.TryFindSystemTimeZoneById(Values.TimeZone, out TimeZoneInfo? zone) ? zone : TimeZoneInfo.Utc,
        Values.WorkStartsAt,
        Values.WorkEndsAt,
        Days.ToDictionary(d => d.Date, d => d.Kind));

    /// <summary>The ageing limits in New, in working days.</summary>
    public AgeLimits NewLimits => new(Values.NewWarnDays, Values.NewStuckDays);

    /// <summary>The ageing limits in Following up, in working days.</summary>
    public AgeLimits FollowingUpLimits => new(Values.FollowingUpWarnDays, Values.FollowingUpStuckDays);

    /// <summary>
    /// The ageing state of open work, by the working days since it entered its column or was last followed up. Work
    /// with a promise that is not overdue is fresh.
    /// </summary>
    public AgeingState Ageing(AgeLimits limits, DateTimeOffset since, DateTimeOffset? lastFollowUpAt, DateOnly? promiseDueOn, DateTimeOffset now)
    {
        DateOnly today = Calendar.DayOf(now);
        if (promiseDueOn >= today)
        {
            return AgeingState.Fresh;
        }

        (int warn, int stuck) = limits;
        int days = Calendar.WorkingDaysBetween(Calendar.DayOf(lastFollowUpAt > since ? lastFollowUpAt.Value : since), today);
        return stuck > 0 && days >= stuck ? AgeingState.Stuck
            : warn > 0 && days >= warn ? AgeingState.Warn
            : AgeingState.Fresh;
    }

    /// <summary>The time until the first follow-up, in working hours.</summary>
    public FirstResponse Response(DateTimeOffset capturedAt, DateTimeOffset? firstFollowUpAt, DateTimeOffset now)
    {
        TimeSpan taken = Calendar.WorkingTime(capturedAt, firstFollowUpAt ?? now);
        return new FirstResponse(taken, firstFollowUpAt is null, Values.ResponseHours > 0 && taken > TimeSpan.FromHours(Values.ResponseHours));
    }

    /// <summary>
    /// Whether a promise is overdue for so long that it is shown in red; always false if the rules switch that step
    /// off.
    /// </summary>
    public bool IsRed(DateOnly? promiseDueOn, DateTimeOffset now) =>
        Values.RedAfterDays > 0 && promiseDueOn is { } due && Calendar.DayOf(now) is var today && due < today && Calendar.After(due, Values.RedAfterDays) <= today;

    /// <summary>Whether a number of open intents exceeds the limit of the rules.</summary>
    public bool IsTooMuch(int inProgress) => Values.InProgressLimit > 0 && inProgress > Values.InProgressLimit;
}

/// <summary>Ageing limits in working days; 0 means never.</summary>
/// <param name="WarnDays">The days after which somebody should look at it.</param>
/// <param name="StuckDays">The days after which it counts as stuck.</param>
public readonly record struct AgeLimits(int WarnDays, int StuckDays);

/// <summary>The ageing state of open work.</summary>
public enum AgeingState
{
    /// <summary>Within the limits.</summary>
    Fresh = 0,

    /// <summary>Somebody should look at it.</summary>
    Warn = 1,

    /// <summary>No progress.</summary>
    Stuck = 2,
}

/// <summary>The time until somebody first followed an intent up, or the time waited so far.</summary>
/// <param name="WorkingTime">The time in working hours.</param>
/// <param name="IsWaiting">Whether nobody has followed it up yet.</param>
/// <param name="IsLate">Whether the time exceeds the limit of the rules.</param>
public sealed record FirstResponse(TimeSpan WorkingTime, bool IsWaiting, bool IsLate);
