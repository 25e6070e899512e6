namespace IntentPortal.Web.Shared.Time;

/// <summary>How precisely a moment is shown.</summary>
public enum LocalTimeFormat
{
    /// <summary>Date and time to the minute.</summary>
    DateAndTime,

    /// <summary>Only the date; the time is in the tooltip.</summary>
    Date,
}
