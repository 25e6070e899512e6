namespace IntentPortal.Domain.Rules;

/// <summary>
/// 工作日历: the working days and hours in one time zone. Saturdays and Sundays are free unless a special day says
/// otherwise.
/// </summary>
/// <param name="zone">The time zone of the days and hours.</param>
/// <param name="startsAt">Start of work.</param>
/// <param name="endsAt">End of work on the same day.</param>
/// <param name="special">Public holidays and swapped working days.</param>
public sealed class WorkingCalendar(TimeZoneInfo zone, TimeOnly startsAt, TimeOnly endsAt, IReadOnlyDictionary<DateOnly, CalendarDayKind> special)
{
    /// <summary>The local day of a time.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>Whether a day is a working day.</summary>
    public bool IsWorkingDay(DateOnly day) => special.TryGetValue(day, out CalendarDayKind kind)
        ? kind == CalendarDayKind.SwappedWorkingDay
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day that is the given number of working days after a day; for 0 the day itself.</summary>
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

    /// <summary>The number of working days after the first day, up to and including the second.</summary>
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

    /// <summary>The working time between two times; zero when the second is not later.</summary>
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
        // A local time skipped by the change to daylight saving time is moved to the end of the gap.
        return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone), TimeSpan.Zero);
    }
}
