namespace IntentPortal.Domain.FollowUps;

/// <summary>How promises were kept.</summary>
public interface IPromiseQueries
{
    /// <summary>
    /// Per person, how promises that were due in a period were kept: of the department tree for sales managers, of
    /// everybody for administrators, the own ones for all others. Who needs help comes first.
    /// </summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="from">The first day of the period.</param>
    /// <param name="today">Its last day: the day it is where the actor is.</param>
    /// <param name="zone">The actor's time zone, in which a follow-up took place on a day.</param>
    /// <param name="cancel">Ends the query.</param>
    Task<IReadOnlyList<PromiseRecord>> RecordsAsync(Guid actor, DateOnly from, DateOnly today, TimeZoneInfo zone, CancellationToken cancel);
}

/// <summary>
/// How a person kept the promises of a period. On time is measured against the day first promised, which moving does
/// not change.
/// </summary>
/// <param name="PersonId">Who promised.</param>
/// <param name="Name">Their name.</param>
/// <param name="OnTime">Kept by the day first promised.</param>
/// <param name="Late">Kept after it.</param>
/// <param name="Moved">Promises that were moved at least once.</param>
/// <param name="Dropped">Dropped, because what they were about was closed.</param>
/// <param name="Overdue">Due before today and still not kept, whenever they were due.</param>
/// <param name="NeedsHelp">Whether somebody should ask what is wrong, by the rules of the follow-up.</param>
public sealed record PromiseRecord(Guid PersonId, string Name, int OnTime, int Late, int Moved, int Dropped, int Overdue, bool NeedsHelp)
{
    /// <summary>How many of the kept ones were on time, in percent; null when none was kept.</summary>
    public int? OnTimePercent => OnTime + Late == 0 ? null : OnTime * 100 / (OnTime + Late);
}
