using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>
/// Merges distinct pairs: a customer that is distinct from the merged customer is distinct from the survivor too.
/// </summary>
public sealed class DistinctPairMerge : IMergeParticipant
{
    /// <inheritdoc />
    public IReadOnlyList<RecordKind> Kinds => [RecordKind.DistinctPair];

    /// <inheritdoc />
    public async Task MoveAsync(MergeInProgress merge, CancellationToken cancel)
    {
        (IDistinctPairStore pairs, Guid merged, Guid survivor) = (merge.Unit.DistinctPairs, merge.Merged.Id, merge.Survivor.Id);
        foreach (DistinctPair pair in await pairs.OfCustomerAsync(merged, cancel))
        {
            if (!pair.IsAbout(survivor) && !await pairs.IsSaidAsync(survivor, pair.OtherThan(merged), cancel))
            {
                merge.Move(pair, to => pair.Replace(merged, to));
            }
        }
    }

    /// <inheritdoc />
    public async Task PlanReturnAsync(MergeReturn back, CancellationToken cancel)
    {
        foreach (Guid id in back.MovedOf(RecordKind.DistinctPair))
        {
            if (await back.Unit.DistinctPairs.FindAsync(id, cancel) is { } pair && pair.IsAbout(back.Survivor.Id))
            {
                back.Add(new ReturnCandidate(pair, to => pair.Replace(back.Survivor.Id, to)));
            }
        }
    }
}
