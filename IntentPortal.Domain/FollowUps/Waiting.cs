namespace IntentPortal.Domain.FollowUps;

/// <summary>
/// Since when open work waits for its next step. It orders work by urgency and does not depend on the current day.
/// </summary>
public static class Waiting
{
    /// <summary>
    /// The due day of the planned promise. Without one, the last follow-up or the entry into the status, whichever is
    /// later, because somebody should have planned the next step then. In UTC.
    /// </summary>
    public static DateTimeOffset Since(DateOnly? promiseDueOn, DateTimeOffset stageEnteredAt, DateTimeOffset? lastFollowUpAt) =>
        promiseDueOn is { } due ? new DateTimeOffset(due, TimeOnly.MinValue, TimeSpan.Zero)
        : lastFollowUpAt > stageEnteredAt ? lastFollowUpAt.Value
        : stageEnteredAt;
}
