using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.MyDay;

/// <summary>Reads the start page.</summary>
public interface IMyDayQueries
{
    /// <summary>
    /// The actor's tasks: own promises due up to a week after <paramref name="today"/>, new records for the actor's
    /// roles, and requests to answer.
    /// </summary>
    /// <param name="actor">The actor.</param>
    /// <param name="today">Today in the actor's time zone.</param>
    /// <param name="cancel">Cancels the query.</param>
    Task<Day> DayAsync(Guid actor, DateOnly today, CancellationToken cancel);
}

/// <summary>The tasks of a person.</summary>
/// <param name="Overdue">Own overdue promises, the longest overdue first.</param>
/// <param name="Today">Own promises due today.</param>
/// <param name="Soon">Own promises due in the coming days, see <see cref="DaysAhead"/>.</param>
/// <param name="New">New records, one section for each reason that has any.</param>
/// <param name="HandOversWaiting">The number of hand-over requests waiting for this person's answer.</param>
public sealed record Day(DueSection Overdue, DueSection Today, DueSection Soon, IReadOnlyList<NewSection> New, int HandOversWaiting)
{
    /// <summary>The maximum number of promises in a section.</summary>
    public const int MostDue = 20;

    /// <summary>The maximum number of new records in a section.</summary>
    public const int MostNew = 8;

    /// <summary>The number of coming days for which promises are shown.</summary>
    public const int DaysAhead = 7;

    /// <summary>No tasks, for a viewer without access.</summary>
    public static Day Empty { get; } = new(DueSection.Nothing, DueSection.Nothing, DueSection.Nothing, [], 0);

    /// <summary>Whether there are no promises.</summary>
    public bool IsFree => Overdue.Promises.Count + Today.Promises.Count + Soon.Promises.Count == 0;
}

/// <summary>The promises of one section.</summary>
/// <param name="Promises">The promises, most urgent first, at most <see cref="Day.MostDue"/>.</param>
/// <param name="HasMore">Whether there are more promises.</param>
public sealed record DueSection(IReadOnlyList<DuePromise> Promises, bool HasMore)
{
    /// <summary>No promises.</summary>
    public static DueSection Nothing { get; } = new([], false);
}

/// <summary>A promise of the person.</summary>
/// <param name="Id">The promise.</param>
/// <param name="About">The kind of record it is about.</param>
/// <param name="Code">The record's code.</param>
/// <param name="Title">The record's display name.</param>
/// <param name="CustomerName">The customer's name; null if the record is the customer itself.</param>
/// <param name="DueOn">The due day.</param>
/// <param name="MovedCount">How often it was moved.</param>
public sealed record DuePromise(Guid Id, RecordKind About, string Code, string Title, string? CustomerName, DateOnly DueOn, int MovedCount);

/// <summary>New records for one reason.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Items">The records, newest first, at most <see cref="Day.MostNew"/>.</param>
/// <param name="HasMore">Whether there are more records.</param>
public sealed record NewSection(NewReason Reason, IReadOnlyList<NewForMe> Items, bool HasMore);

/// <summary>A record that is new for a person.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Code">Its code.</param>
/// <param name="Title">Its display name.</param>
/// <param name="CustomerName">The customer's name, where there is one.</param>
/// <param name="At">The time since when it is new.</param>
public sealed record NewForMe(RecordKind Kind, string Code, string Title, string? CustomerName, DateTimeOffset At);

/// <summary>The reason why a record is new for a person.</summary>
public enum NewReason
{
    /// <summary>An intent was assigned to the person, who has not followed it up yet.</summary>
    GivenToMe = 1,

    /// <summary>An intent has no owner, and the person may take or assign it.</summary>
    WithoutOwner = 2,

    /// <summary>An intent that the person captured was confirmed by somebody else in the last seven days.</summary>
    MineConfirmed = 3,

    /// <summary>A suggestion for which the person is responsible is under review.</summary>
    SuggestionToReview = 4,
}
