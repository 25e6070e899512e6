namespace IntentPortal.Domain.Rules;

/// <summary>
/// 工作日历: which days are worked and from when to when, in one time zone. Saturdays and Sundays are free, except where a
/// special day says otherwise.
/// </summary>
/// <param name="zone">The time zone of the days and hours.</param>
/// <param name="startsAt">When work begins.</param>
/// <param name="endsAt">When it ends, the same day.</param>
/// <param name="special">Public holidays and swapped working days.</param>
public sealed class WorkingCalendar(TimeZoneInfo zone, TimeOnly startsAt, TimeOnly endsAt, IReadOnlyDictionary<DateOnly, CalendarDayKind> special)
{
    /// <summary>The day of a moment.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>Whether a day is worked.</summary>
    public bool IsWorkingDay(DateOnly day) => special.TryGetValue(day, out CalendarDayKind kind)
        ? kind == CalendarDayKind.SwappedWorkingDay
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day that lies so many working days after a day; with none the day itself.</summary>
    public DateOnly After(DateOnly day, int workingDays)
    {
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
            {
                workingDays--;
            }
        }

        return day;
    }

    /// <summary>How many working days lie after one day up to and with another.</summary>
    public int WorkingDaysBetween(DateOnly after, DateOnly until)
    {
        int days = 0;
        for (DateOnly day = after.AddDays(1); day <= until; day = day.AddDays(1))
        {
            if (IsWorkingDay(day))
            {
                days++;
            }
        }

        return days;
    }

    /// <summary>The working time between two moments; none when the second is not later.</summary>
    public TimeSpan WorkingTime(DateTimeOffset from, DateTimeOffset until)
    {
        TimeSpan sum = TimeSpan.Zero;
        DateOnly last = DayOf(until);
        for (DateOnly day = DayOf(from); day <= last; day = day.AddDays(1))
        {
            if (!IsWorkingDay(day))
            {
                continue;
            }

            DateTimeOffset begins = Later(Moment(day, startsAt), from);
            DateTimeOffset ends = Earlier(Moment(day, endsAt), until);
            if (ends > begins)
            {
                sum += ends - begins;
            }
        }

        return sum;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private DateTimeOffset Moment(DateOnly day, TimeOnly time)
    {
        DateTime local = day.ToDateTime(time);
        // An hour that a change to summer time leaves out begins when that change is over.
        return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone), TimeSpan.Zero);
    }
}
