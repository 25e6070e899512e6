using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.FollowUps;

/// <summary>Where attachments are kept.</summary>
public interface IAttachmentStore : IStore<Attachment>
{
    /// <summary>The attachments of a record.</summary>
    Task<IReadOnlyList<Attachment>> OfAsync(Guid subjectId, CancellationToken cancel);
}
