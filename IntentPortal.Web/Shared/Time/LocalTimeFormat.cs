namespace IntentPortal.Web.Shared.Time;

/// <summary>How much of a moment is shown.</summary>
public enum LocalTimeFormat
{
    /// <summary>Day and minute.</summary>
    DateAndTime,

    /// <summary>The day only; the minute is in the tooltip.</summary>
    Date,
}
