using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Intents;

/// <summary>Merges the intents of customers.</summary>
public sealed class IntentMerge : IMergeParticipant
{
    /// <inheritdoc />
    public IReadOnlyList<RecordKind> Kinds => [RecordKind.Intent];

    /// <inheritdoc />
    public async Task MoveAsync(MergeInProgress merge, CancellationToken cancel)
    {
        foreach (Intent intent in await merge.Unit.Intents.OfCustomerAsync(merge.Merged.Id, cancel))
        {
            merge.Move(intent, intent.MoveTo);
            merge.Repoint(intent, intent.ContactId, intent.PointToContact);
        }
    }

    /// <summary>An intent that was split from a returned one is returned too.</summary>
    public async Task PlanReturnAsync(MergeReturn back, CancellationToken cancel)
    {
        foreach (Intent intent in await back.Unit.Intents.OfCustomerAsync(back.Survivor.Id, cancel))
        {
            back.Add(new ReturnCandidate(intent, intent.MoveTo) { OriginId = intent.SplitFromId, ContactId = intent.ContactId, PointToContact = intent.PointToContact });
        }
    }
}
