namespace IntentPortal.Web.Shared.Time;

/// <summary>
/// The time zone of the person in front of the browser; one for each circuit, asked once when it starts.
/// </summary>
public sealed class BrowserTime(TimeProvider clock)
{
    /// <summary>The person's zone; UTC until the browser has answered.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>The present moment on the person's clock.</summary>
    public DateTimeOffset Now => ToLocal(clock.GetUtcNow());

    /// <summary>The present day on the person's calendar.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>Takes the zone by its IANA name; an unknown name leaves the zone as it was.</summary>
    public void UseZone(string ianaName)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(ianaName, out var zone))
        {
            Zone = zone;
        }
    }

    /// <summary>The same moment on the person's clock.</summary>
    public DateTimeOffset ToLocal(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>The moment at which a day begins on the person's calendar.</summary>
    public DateTimeOffset StartOf(DateOnly day) => FromLocal(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>
    /// The moment at which this clock time is shown in the person's zone; a time skipped in spring moves on by the gap.
    /// </summary>
    public DateTimeOffset FromLocal(DateTime clockTime)
    {
        var unspecified = DateTime.SpecifyKind(clockTime, DateTimeKind.Unspecified);
        return new DateTimeOffset(unspecified, Zone.GetUtcOffset(unspecified)).ToUniversalTime();
    }
}
