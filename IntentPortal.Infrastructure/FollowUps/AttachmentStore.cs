using IntentPortal.Domain.FollowUps;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.FollowUps;

internal sealed class AttachmentStore(PortalDbContext context) : EfStore<Attachment>(context), IAttachmentStore
{
    public async Task<IReadOnlyList<Attachment>> OfAsync(Guid subjectId, CancellationToken cancel) =>
        await Context.Attachments.Where(a => a.SubjectId == subjectId).ToListAsync(cancel);
}
