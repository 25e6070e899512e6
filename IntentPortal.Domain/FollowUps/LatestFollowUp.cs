namespace IntentPortal.Domain.FollowUps;

/// <summary>When a record was spoken about last: follow-ups are not always recorded in the order in which they took place.</summary>
internal static class LatestFollowUp
{
    /// <summary>The later of what is known and what took place, in universal time.</summary>
    public static DateTimeOffset Of(DateTimeOffset? known, DateTimeOffset tookPlaceAt) => known is { } latest && latest >= tookPlaceAt ? latest : tookPlaceAt.ToUniversalTime();
}
