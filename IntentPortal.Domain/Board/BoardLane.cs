using IntentPortal.Domain.Intents;

namespace IntentPortal.Domain.Board;

/// <summary>A swimlane.</summary>
/// <param name="Id">The owner, department or product; null for the cards that have none.</param>
/// <param name="Counts">How many cards it has in each column that has any.</param>
public sealed record BoardLane(Guid? Id, IReadOnlyDictionary<IntentStatus, int> Counts)
{
    /// <summary>Of a person's lane: how many open intents the person has, whatever the filter shows; otherwise null.</summary>
    public int? InProgress { get; init; }
}
