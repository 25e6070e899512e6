using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Opportunities;

/// <summary>Merges the opportunities of customers.</summary>
public sealed class OpportunityMerge : IMergeParticipant
{
    /// <inheritdoc />
    public IReadOnlyList<RecordKind> Kinds => [RecordKind.Opportunity];

    /// <inheritdoc />
    public async Task MoveAsync(MergeInProgress merge, CancellationToken cancel)
    {
        foreach (Opportunity opportunity in await merge.Unit.Opportunities.OfCustomerAsync(merge.Merged.Id, cancel))
        {
            merge.Move(opportunity, opportunity.MoveTo);
            merge.Repoint(opportunity, opportunity.ContactId, opportunity.PointToContact);
        }
    }

    /// <summary>An opportunity follows the intent from which it was created.</summary>
    public async Task PlanReturnAsync(MergeReturn back, CancellationToken cancel)
    {
        foreach (Opportunity opportunity in (await back.Unit.Opportunities.OfCustomerAsync(back.Survivor.Id, cancel)).Where(o => o.Id != back.MadeAlong))
        {
            back.Add(new ReturnCandidate(opportunity, opportunity.MoveTo)
            {
                OriginId = opportunity.OriginIntentId,
                OriginDecides = true,
                ContactId = opportunity.ContactId,
                PointToContact = opportunity.PointToContact,
            });
        }
    }
}
