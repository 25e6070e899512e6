namespace IntentPortal.Domain.Rules;

/// <summary>The rules of the follow-up as every node keeps them, and what they say.</summary>
/// <param name="Values">The thresholds and working hours.</param>
/// <param name="Version">The version of their record.</param>
/// <param name="Days">The special days of the working calendar, in their order.</param>
public sealed record FollowUpPolicy(RuleValues Values, long Version, IReadOnlyList<CalendarDayRow> Days)
{
    /// <summary>The rules where nothing was entered.</summary>
    public static FollowUpPolicy Standard { get; } = new(new RuleValues(), 0, []);

    /// <summary>The working calendar.</summary>
    public WorkingCalendar Calendar { get; } = new(
        TimeZoneInfo.TryFindSystemTimeZoneById(Values.TimeZone, out TimeZoneInfo? zone) ? zone : TimeZoneInfo.Utc,
        Values.WorkStartsAt,
        Values.WorkEndsAt,
        Days.ToDictionary(d => d.Date, d => d.Kind));

    /// <summary>After how many working days something new is old.</summary>
    public AgeLimits NewLimits => new(Values.NewWarnDays, Values.NewStuckDays);

    /// <summary>After how many working days something that is being followed up is old.</summary>
    public AgeLimits FollowingUpLimits => new(Values.FollowingUpWarnDays, Values.FollowingUpStuckDays);

    /// <summary>
    /// How old open work is: by the working days since it came into its column or was last followed up. While a promise
    /// stands whose day has not passed, it is fresh.
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
    /// Whether a promise is so long overdue that it is shown in red; never where the rules leave that step out.
    /// </summary>
    public bool IsRed(DateOnly? promiseDueOn, DateTimeOffset now) =>
        Values.RedAfterDays > 0 && promiseDueOn is { } due && Calendar.DayOf(now) is var today && due < today && Calendar.After(due, Values.RedAfterDays) <= today;

    /// <summary>Whether a person has more open intents than the rules allow.</summary>
    public bool IsTooMuch(int inProgress) => Values.InProgressLimit > 0 && inProgress > Values.InProgressLimit;
}

/// <summary>After how many working days something is old; 0 is never.</summary>
/// <param name="WarnDays">Somebody should look at it.</param>
/// <param name="StuckDays">Nothing goes on.</param>
public readonly record struct AgeLimits(int WarnDays, int StuckDays);

/// <summary>How long something has stood where it is, by the rules.</summary>
public enum AgeingState
{
    /// <summary>As it should be.</summary>
    Fresh = 0,

    /// <summary>Somebody should look at it.</summary>
    Warn = 1,

    /// <summary>Nothing goes on here.</summary>
    Stuck = 2,
}

/// <summary>How long it took, or has taken so far, until somebody first followed an intent up.</summary>
/// <param name="WorkingTime">In working hours.</param>
/// <param name="IsWaiting">Nobody has yet.</param>
/// <param name="IsLate">Longer than the rules allow.</param>
public sealed record FirstResponse(TimeSpan WorkingTime, bool IsWaiting, bool IsLate);
