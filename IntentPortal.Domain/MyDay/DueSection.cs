namespace IntentPortal.Domain.MyDay;

/// <summary>Promises of one part of the day.</summary>
/// <param name="Promises">The most urgent first; at most <see cref="Day.MostDue"/>.</param>
/// <param name="HasMore">Whether there are more than these.</param>
public sealed record DueSection(IReadOnlyList<DuePromise> Promises, bool HasMore)
{
    /// <summary>No promises.</summary>
    public static DueSection Nothing { get; } = new([], false);
}
