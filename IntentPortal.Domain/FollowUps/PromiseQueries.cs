namespace IntentPortal.Domain.FollowUps;

/// <summary>Reads statistics on how promises were kept.</summary>
public interface IPromiseQueries
{
    /// <summary>
    /// How the promises due in a period were kept, by person. Sales managers see their department tree, administrators
    /// everybody, and all others themselves. People who need help come first.
    /// </summary>
    /// <param name="actor">The viewer.</param>
    /// <param name="from">The first day of the period.</param>
    /// <param name="today">The last day of the period, which is today in the actor's time zone.</param>
    /// <param name="zone">The actor's time zone, which decides on which day a follow-up took place.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<IReadOnlyList<PromiseRecord>> RecordsAsync(Guid actor, DateOnly from, DateOnly today, TimeZoneInfo zone, CancellationToken cancel);
}

/// <summary>
/// How a person kept the promises of a period. Punctuality is measured against the first due day, which moving does not
/// change.
/// </summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">Their name.</param>
/// <param name="OnTime">The number fulfilled by the first due day.</param>
/// <param name="Late">The number fulfilled later.</param>
/// <param name="Moved">The number moved at least once.</param>
/// <param name="Dropped">The number dropped, because their records were closed.</param>
/// <param name="Overdue">The number due before today and still open, whatever the period.</param>
/// <param name="NeedsHelp">Whether the person needs help, according to the follow-up rules.</param>
public sealed record PromiseRecord(Guid PersonId, string Name, int OnTime, int Late, int Moved, int Dropped, int Overdue, bool NeedsHelp)
{
    /// <summary>The percentage of fulfilled promises that were on time; null when none was fulfilled.</summary>
    public int? OnTimePercent => OnTime + Late == 0 ? null : OnTime * 100 / (OnTime + Late);
}
