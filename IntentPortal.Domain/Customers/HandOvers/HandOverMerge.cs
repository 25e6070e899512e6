using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.HandOvers;

/// <summary>Merges hand-over requests: a request for the merged customer becomes a request for the survivor.</summary>
public sealed class HandOverMerge : IMergeParticipant
{
    /// <inheritdoc />
    public IReadOnlyList<RecordKind> Kinds => [RecordKind.HandOverRequest];

    /// <inheritdoc />
    public async Task MoveAsync(MergeInProgress merge, CancellationToken cancel)
    {
        foreach (HandOverRequest request in await merge.Unit.HandOvers.OfCustomerAsync(merge.Merged.Id, cancel))
        {
            // A person can have only one waiting request, so a second one stays with the pointer.
            if (request.State != HandOverState.Waiting || !await merge.Unit.HandOvers.IsWaitingAsync(merge.Survivor.Id, request.AskedById, cancel))
            {
                merge.Move(request, request.MoveTo);
            }
        }
    }

    /// <inheritdoc />
    public async Task PlanReturnAsync(MergeReturn back, CancellationToken cancel)
    {
        foreach (Guid id in back.MovedOf(RecordKind.HandOverRequest))
        {
            if (await back.Unit.HandOvers.FindAsync(id, cancel) is { } request && request.CustomerId == back.Survivor.Id)
            {
                back.Add(new ReturnCandidate(request, request.MoveTo));
            }
        }
    }
}
