using System.Globalization;
using IntentPortal.Domain.Rules;

namespace IntentPortal.Tests.Unit.Domain;

/// <summary>
/// Working days and working time in the Chinese calendar of 2026, and in a zone with daylight saving.
/// </summary>
public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar calendar = Of("Asia/Shanghai");

    [Theory]
    [InlineData("2026-01-01", false)] // New Year
    [InlineData("2026-01-04", true)] // a swapped Sunday
    [InlineData("2026-02-14", true)] // a swapped Saturday
    [InlineData("2026-02-15", false)]
    [InlineData("2026-02-23", false)] // the ninth day of the Spring Festival
    [InlineData("2026-02-24", true)]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-03-02", true)]
    [InlineData("2026-03-07", false)] // a Saturday like any other
    [InlineData("2026-05-05", false)]
    [InlineData("2026-05-09", true)]
    [InlineData("2026-09-20", true)]
    [InlineData("2026-10-08", true)]
    [InlineData("2026-10-10", true)]
    [InlineData("2027-02-08", false)]
    public void Holidays_are_free_and_swapped_days_are_worked(string day, bool worked) => Assert.Equal(worked, calendar.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-03-02", 0, "2026-03-02")]
    [InlineData("2026-03-02", 1, "2026-03-03")]
    [InlineData("2026-03-06", 1, "2026-03-09")] // across a weekend
    [InlineData("2026-03-06", 5, "2026-03-13")]
    [InlineData("2026-02-13", 1, "2026-02-14")] // the swapped Saturday
    [InlineData("2026-02-14", 1, "2026-02-24")] // across the Spring Festival
    [InlineData("2026-09-30", 3, "2026-10-10")] // across the National Day, with the swapped Saturday
    [InlineData("2026-03-07", 1, "2026-03-09")] // from a free day on
    public void Working_days_after_a_day(string from, int days, string expected) => Assert.Equal(Day(expected), calendar.After(Day(from), days));

    [Theory]
    [InlineData("2026-03-02", "2026-03-02", 0)]
    [InlineData("2026-03-02", "2026-03-06", 4)]
    [InlineData("2026-03-06", "2026-03-09", 1)]
    [InlineData("2026-02-13", "2026-02-24", 2)]
    [InlineData("2026-03-09", "2026-03-06", 0)]
    public void Working_days_between(string after, string until, int days) => Assert.Equal(days, calendar.WorkingDaysBetween(Day(after), Day(until)));

    [Theory]
    [InlineData("2026-03-02T09:00+08:00", "2026-03-02T18:00+08:00", 9)]
    [InlineData("2026-03-02T07:00+08:00", "2026-03-02T10:30+08:00", 1.5)] // before work begins
    [InlineData("2026-03-02T17:00+08:00", "2026-03-03T10:00+08:00", 2)] // over night
    [InlineData("2026-03-06T17:00+08:00", "2026-03-09T10:00+08:00", 2)] // over a weekend
    [InlineData("2026-03-07T10:00+08:00", "2026-03-08T20:00+08:00", 0)] // on a weekend
    [InlineData("2026-02-13T17:00+08:00", "2026-02-24T10:00+08:00", 11)] // a swapped Saturday, then the Spring Festival
    [InlineData("2026-03-02T01:00Z", "2026-03-02T10:00Z", 9)] // the same hours told in another zone
    [InlineData("2026-03-02T23:00Z", "2026-03-03T02:00Z", 1)]
    [InlineData("2026-03-03T10:00+08:00", "2026-03-02T10:00+08:00", 0)] // backwards
    [InlineData("2025-12-31T17:00+08:00", "2026-01-05T10:00+08:00", 11)] // New Year with a swapped Sunday
    public void Working_time_between_two_moments(string from, string until, double hours) =>
        Assert.Equal(hours, calendar.WorkingTime(Moment(from), Moment(until)).TotalHours, 6);

    [Fact]
    public void Parts_add_up_to_the_whole()
    {
        var random = new Random(20260302);
        DateTimeOffset start = Moment("2026-01-01T00:00Z");
        for (int i = 0; i < 300; i++)
        {
            DateTimeOffset[] moments = [.. Enumerable.Range(0, 3).Select(_ => start.AddMinutes(random.Next(60 * 24 * 300))).Order()];
            Assert.Equal(
                calendar.WorkingTime(moments[0], moments[2]),
                calendar.WorkingTime(moments[0], moments[1]) + calendar.WorkingTime(moments[1], moments[2]));
        }
    }

    [Fact]
    public void A_working_day_is_as_long_where_the_clocks_change()
    {
        WorkingCalendar berlin = Of("Europe/Berlin");
        // The clocks go forward in the night to Sunday, 29 March 2026.
        Assert.Equal(18, berlin.WorkingTime(Moment("2026-03-27T09:00+01:00"), Moment("2026-03-30T18:00+02:00")).TotalHours);
    }

    private static WorkingCalendar Of(string zone) => new(
        TimeZoneInfo.FindSystemTimeZoneById(zone), new TimeOnly(9, 0), new TimeOnly(18, 0), ChinaHolidays.All.ToDictionary(day => day.Date, day => day.Kind));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
