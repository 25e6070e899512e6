namespace IntentPortal.Web.Shared.Time;

/// <summary>
/// The viewer's time zone. There is one instance per circuit; the browser is asked once at its start.
/// </summary>
public sealed class BrowserTime(TimeProvider clock)
{
    /// <summary>The viewer's time zone; UTC until the browser has answered.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>The current time in the viewer's time zone.</summary>
    public DateTimeOffset Now => ToLocal(clock.GetUtcNow());

    /// <summary>The current date in the viewer's time zone.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>Sets the zone by its IANA name; ignores an unknown name and returns whether it is known.</summary>
    public bool UseZone(string ianaName)
    {
        bool isKnown = TimeZoneInfo.TryFindSystemTimeZoneById(ianaName, out TimeZoneInfo? zone);
        Zone = zone ?? Zone;
        return isKnown;
    }

    /// <summary>Converts to the viewer's time zone.</summary>
    public DateTimeOffset ToLocal(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>The moment at which a day begins in the viewer's time zone.</summary>
    public DateTimeOffset StartOf(DateOnly day) => FromLocal(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>
    /// Converts a local time to a moment. A local time that daylight saving skips is moved forward by the gap.
    /// </summary>
    public DateTimeOffset FromLocal(DateTime clockTime)
    {
        var unspecified = DateTime.SpecifyKind(clockTime, DateTimeKind.Unspecified);
        return new DateTimeOffset(unspecified, Zone.GetUtcOffset(unspecified)).ToUniversalTime();
    }
}
