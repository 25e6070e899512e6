using System.Collections.Immutable;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;

namespace IntentPortal.Infrastructure.Board;

/// <summary>
/// Maintains the statistics of an open board that it cannot derive from moves itself. Not thread-safe.
/// </summary>
internal sealed class StatisticsTracker(VisibleCards read, CardVisibility sight, BoardLanes lanes, int revision)
{
    private readonly Dictionary<IntentStatus, RunningMedian> middles = BoardColumns.All.ToDictionary(column => column, column => new RunningMedian(read.Column(column)));
    private readonly HashSet<IntentStatus> changed = [];
    private ImmutableDictionary<Guid, int>? inProgress = lanes == BoardLanes.Owner ? read.InProgress.ToImmutableDictionary() : null;

    /// <summary>Counts a shown card of a column that was added (1) or removed (-1).</summary>
    public void Count(BoardCard card, int step)
    {
        middles[card.Status].Count(card, step);
        changed.Add(card.Status);
    }

    /// <summary>Counts a card in progress, whether shown or not; returns whether a number changed.</summary>
    public bool CountInProgress(CardChange change)
    {
        Guid? before = Owner(change.Before);
        Guid? after = Owner(change.After);
        if (inProgress is null || before == after)
        {
            return false;
        }

        Step(before, -1);
        Step(after, 1);
        return true;
    }

    /// <summary>The current statistics.</summary>
    public BoardStatistics Told(BoardIndex index, DateTimeOffset now)
    {
        foreach (IntentStatus column in changed)
        {
            middles[column].Settle(index.Column(column), card => sight.Shows(card, now));
        }

        changed.Clear();
        return new BoardStatistics(revision, middles.ToDictionary(middle => middle.Key, middle => middle.Value.EnteredAt), inProgress);
    }

    private Guid? Owner(BoardCard? card) => card is not null && BoardColumns.All.Contains(card.Status) && sight.Sees(card) ? BoardColumns.InProgressOf(card) : null;

    private void Step(Guid? owner, int step)
    {
        if (owner is { } person)
        {
            inProgress = inProgress!.SetItem(person, inProgress!.GetValueOrDefault(person) + step);
        }
    }
}
