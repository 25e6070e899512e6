namespace IntentPortal.Domain.MyDay;

/// <summary>What the first page of the day shows.</summary>
public interface IMyDayQueries
{
    /// <summary>What waits for the actor: own promises that are due up to a week after <paramref name="today"/>, what is new for their role, requests to answer.</summary>
    /// <param name="actor">Whose day it is.</param>
    /// <param name="today">The day it is where the actor is.</param>
    /// <param name="cancel">Ends the query.</param>
    Task<Day> DayAsync(Guid actor, DateOnly today, CancellationToken cancel);
}
