using System.Globalization;
using Bunit;
using IntentPortal.Web.Shared.Time;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Unit.Components;

public sealed class LocalTimeTests : BunitContext
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 31, 20, 5, 0, TimeSpan.Zero);
    private readonly BrowserTime browserTime = new(TimeProvider.System);

    public LocalTimeTests() => Services.AddSingleton(browserTime);

    [Theory]
    [InlineData("Asia/Shanghai", "zh-CN", "2026/4/1 04:05")]
    [InlineData("Asia/Shanghai", "en-US", "4/1/2026 4:05 AM")]
    [InlineData("America/New_York", "en-US", "3/31/2026 4:05 PM")]
    public void A_moment_is_shown_on_the_persons_clock_and_in_their_language(string zone, string culture, string expected)
    {
        browserTime.UseZone(zone);
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        var time = Render<LocalTime>(p => p.Add(c => c.Value, Moment)).Find("time");

        Assert.Equal(expected, time.TextContent.Replace('\u202f', ' '));
        Assert.Equal("2026-03-31T20:05:00Z", time.GetAttribute("datetime"));
    }

    [Fact]
    public void The_day_alone_is_the_day_on_the_persons_calendar()
    {
        browserTime.UseZone("Asia/Shanghai");
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("zh-CN");

        var time = Render<LocalTime>(p => p.Add(c => c.Value, Moment).Add(c => c.Format, LocalTimeFormat.Date)).Find("time");

        Assert.Equal("2026/4/1", time.TextContent);
        Assert.Contains("4:05", time.GetAttribute("title"), StringComparison.Ordinal);
    }
}
