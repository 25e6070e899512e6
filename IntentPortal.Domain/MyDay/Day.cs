namespace IntentPortal.Domain.MyDay;

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
