namespace IntentPortal.Domain.Rules;

/// <summary>
/// The Chinese calendar that a new portal starts with: 2026 with its swapped working days, as announced by the General
/// Office of the State Council, and the statutory holidays of 2027. The swaps of 2027, announced in the preceding
/// autumn, and later years are entered by the administrator.
/// </summary>
public static class ChinaHolidays
{
    private const CalendarDayKind Free = CalendarDayKind.Holiday;
    private const CalendarDayKind Worked = CalendarDayKind.SwappedWorkingDay;

    /// <summary>The days in order.</summary>
    public static IEnumerable<(DateOnly Date, CalendarDayKind Kind, string Name)> All =>
        from span in Spans
        from day in Enumerable.Range(0, span.Days)
        orderby span.From.AddDays(day)
        select (span.From.AddDays(day), span.Kind, span.Name);

    private static IEnumerable<(DateOnly From, int Days, CalendarDayKind Kind, string Name)> Spans =>
    [
        (new(2026, 1, 1), 3, Free, "元旦"),
        (new(2026, 1, 4), 1, Worked, "元旦调休"),
        (new(2026, 2, 15), 9, Free, "春节"),
        (new(2026, 2, 14), 1, Worked, "春节调休"),
        (new(2026, 2, 28), 1, Worked, "春节调休"),
        (new(2026, 4, 4), 3, Free, "清明节"),
        (new(2026, 5, 1), 5, Free, "劳动节"),
        (new(2026, 5, 9), 1, Worked, "劳动节调休"),
        (new(2026, 6, 19), 3, Free, "端午节"),
        (new(2026, 9, 25), 3, Free, "中秋节"),
        (new(2026, 9, 20), 1, Worked, "国庆节调休"),
        (new(2026, 10, 1), 7, Free, "国庆节"),
        (new(2026, 10, 10), 1, Worked, "国庆节调休"),
        (new(2027, 1, 1), 1, Free, "元旦"),
        (new(2027, 2, 5), 4, Free, "春节"),
        (new(2027, 4, 5), 1, Free, "清明节"),
        (new(2027, 5, 1), 2, Free, "劳动节"),
        (new(2027, 6, 9), 1, Free, "端午节"),
        (new(2027, 9, 15), 1, Free, "中秋节"),
        (new(2027, 10, 1), 3, Free, "国庆节"),
    ];
}
