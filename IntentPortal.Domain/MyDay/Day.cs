using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.MyDay;

/// <summary>What the first page of the day shows.</summary>
public interface IMyDayQueries
{
    /// <summary>
    /// What waits for the actor: own promises that are due up to a week after <paramref name="today"/>, what is new for
    /// their role, requests to answer.
    /// </summary>
    /// <param name="actor">Whose day it is.</param>
    /// <param name="today">The day it is where the actor is.</param>
    /// <param name="cancel">Ends the query.</param>
    Task<Day> DayAsync(Guid actor, DateOnly today, CancellationToken cancel);
}

/// <summary>What waits for a person.</summary>
/// <param name="Overdue">Own promises whose day has passed, the longest overdue first.</param>
/// <param name="Today">Own promises for today.</param>
/// <param name="Soon">Own promises for the days to come, see <see cref="DaysAhead"/>.</param>
/// <param name="New">What is new, a part for each reason for which there is something.</param>
/// <param name="HandOversWaiting">How many requests for customers wait for this person's answer.</param>
public sealed record Day(DueSection Overdue, DueSection Today, DueSection Soon, IReadOnlyList<NewSection> New, int HandOversWaiting)
{
    /// <summary>How many promises of a part are shown.</summary>
    public const int MostDue = 20;

    /// <summary>How many new things are shown for one reason.</summary>
    public const int MostNew = 8;

    /// <summary>How many days ahead promises are shown.</summary>
    public const int DaysAhead = 7;

    /// <summary>The day of somebody who sees nothing.</summary>
    public static Day Empty { get; } = new(DueSection.Nothing, DueSection.Nothing, DueSection.Nothing, [], 0);

    /// <summary>Whether nothing is promised.</summary>
    public bool IsFree => Overdue.Promises.Count + Today.Promises.Count + Soon.Promises.Count == 0;
}

/// <summary>Promises of one part of the day.</summary>
/// <param name="Promises">The most urgent first; at most <see cref="Day.MostDue"/>.</param>
/// <param name="HasMore">Whether there are more than these.</param>
public sealed record DueSection(IReadOnlyList<DuePromise> Promises, bool HasMore)
{
    /// <summary>No promises.</summary>
    public static DueSection Nothing { get; } = new([], false);
}

/// <summary>A follow-up that the person promised.</summary>
/// <param name="Id">The promise.</param>
/// <param name="About">What kind of record it is about.</param>
/// <param name="Code">The record's code.</param>
/// <param name="Title">What the record is called.</param>
/// <param name="CustomerName">The customer, where the record is not the customer itself.</param>
/// <param name="DueOn">The day promised.</param>
/// <param name="MovedCount">How often it was moved.</param>
public sealed record DuePromise(Guid Id, RecordKind About, string Code, string Title, string? CustomerName, DateOnly DueOn, int MovedCount);

/// <summary>What is new for a person for one reason.</summary>
/// <param name="Reason">Why it is shown.</param>
/// <param name="Items">The newest first; at most <see cref="Day.MostNew"/>.</param>
/// <param name="HasMore">Whether there are more than these.</param>
public sealed record NewSection(NewReason Reason, IReadOnlyList<NewForMe> Items, bool HasMore);

/// <summary>Something that is new for a person.</summary>
/// <param name="Kind">What kind of record it is.</param>
/// <param name="Code">Its code.</param>
/// <param name="Title">What it is called.</param>
/// <param name="CustomerName">The customer, where there is one.</param>
/// <param name="At">Since when.</param>
public sealed record NewForMe(RecordKind Kind, string Code, string Title, string? CustomerName, DateTimeOffset At);

/// <summary>Why something is new for a person.</summary>
public enum NewReason
{
    /// <summary>An intent was given to the person, who has not followed it up yet.</summary>
    GivenToMe = 1,

    /// <summary>An intent has no owner and the person may take it or give it to somebody.</summary>
    WithoutOwner = 2,

    /// <summary>What the person captured was confirmed by somebody else in the last seven days.</summary>
    MineConfirmed = 3,

    /// <summary>A suggestion that the person answers for is to be looked at.</summary>
    SuggestionToReview = 4,
}
