namespace IntentPortal.Domain.FollowUps;

/// <summary>How promises were kept.</summary>
public interface IPromiseQueries
{
    /// <summary>
    /// Per person, how promises that were due in a period were kept: of the department tree for sales managers, of everybody for administrators, the own ones for all others. Who
    /// needs help comes first.
    /// </summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="from">The first day of the period.</param>
    /// <param name="today">Its last day: the day it is where the actor is.</param>
    /// <param name="zone">The actor's time zone, in which a follow-up took place on a day.</param>
    /// <param name="cancel">Ends the query.</param>
    Task<IReadOnlyList<PromiseRecord>> RecordsAsync(Guid actor, DateOnly from, DateOnly today, TimeZoneInfo zone, CancellationToken cancel);
}
