using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>Merges follow-ups and the files of the customer itself.</summary>
public sealed class FollowUpMerge : IMergeParticipant
{
    /// <inheritdoc />
    public IReadOnlyList<RecordKind> Kinds => [RecordKind.FollowUp, RecordKind.Attachment];

    /// <inheritdoc />
    public async Task MoveAsync(MergeInProgress merge, CancellationToken cancel)
    {
        foreach (FollowUp followUp in await merge.Unit.FollowUps.OfCustomerAsync(merge.Merged.Id, cancel))
        {
            merge.Move(followUp, followUp.MoveTo);
        }

        foreach (Attachment attachment in await merge.Unit.Attachments.OfAsync(merge.Merged.Id, cancel))
        {
            merge.Move(attachment, attachment.MoveTo);
        }
    }

    /// <inheritdoc />
    public async Task PlanReturnAsync(MergeReturn back, CancellationToken cancel)
    {
        foreach (FollowUp followUp in await back.Unit.FollowUps.OfCustomerAsync(back.Survivor.Id, cancel))
        {
            back.Add(new ReturnCandidate(followUp, followUp.MoveTo)
            {
                OriginId = followUp.SubjectType == SubjectType.Customer ? null : followUp.SubjectId,
                OriginDecides = true,
            });
        }

        foreach (Guid id in back.MovedOf(RecordKind.Attachment))
        {
            // A file that was deleted for good or moved to another customer in the meantime cannot be returned.
            if (await back.Unit.Attachments.FindAsync(id, cancel) is { } attachment && attachment.SubjectId == back.Survivor.Id)
            {
                back.Add(new ReturnCandidate(attachment, attachment.MoveTo));
            }
        }
    }
}
