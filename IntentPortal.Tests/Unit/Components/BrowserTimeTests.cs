using IntentPortal.Web.Shared.Time;

namespace IntentPortal.Tests.Unit.Components;

public sealed class BrowserTimeTests
{
    private readonly BrowserTime time = new(TimeProvider.System);

    [Fact]
    public void The_zone_is_UTC_until_the_browser_answers_and_stays_so_for_an_unknown_name()
    {
        Assert.Equal(TimeZoneInfo.Utc, time.Zone);

        time.UseZone("Moon/Tycho");
        Assert.Equal(TimeZoneInfo.Utc, time.Zone);
    }

    [Theory]
    [InlineData("Asia/Shanghai", "2026-04-01T09:00", "2026-04-01T01:00")]
    [InlineData("Europe/Berlin", "2026-01-15T09:00", "2026-01-15T08:00")]
    [InlineData("Europe/Berlin", "2026-07-15T09:00", "2026-07-15T07:00")]
    [InlineData("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:30")]
    public void A_clock_time_of_the_person_becomes_a_moment(string zone, string clock, string utc)
    {
        time.UseZone(zone);
        var moment = time.FromLocal(DateTime.Parse(clock, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(utc, moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(TimeSpan.Zero, moment.Offset);
    }
}
