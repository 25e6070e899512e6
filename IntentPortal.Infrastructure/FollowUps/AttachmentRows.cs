using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.FollowUps;

/// <summary>Reads the attachments of records, and their names for viewers who may see the record.</summary>
internal static class AttachmentRows
{
    /// <summary>The files of a record in the order in which they were added.</summary>
    public static Task<List<AttachmentRow>> RowsOfAsync(this IQueryable<Attachment> attachments, SubjectType kind, Guid id, CancellationToken cancel) =>
        attachments.AsNoTracking().Where(a => a.SubjectType == kind && a.SubjectId == id).OrderBy(a => a.AddedAt).ThenBy(a => a.Id)
            .Select(a => new AttachmentRow(a.Id, a.FileName, a.Bytes, a.ById, a.AddedAt)).ToListAsync(cancel);

    /// <summary>The name of a file, if it belongs to one of the visible records; otherwise null.</summary>
    public static Task<string?> NameAsync(this IQueryable<Attachment> attachments, Guid id, SubjectType kind, IQueryable<Guid> seen, CancellationToken cancel) =>
        attachments.AsNoTracking().Where(a => a.Id == id && a.SubjectType == kind && seen.Contains(a.SubjectId)).Select(a => a.FileName).FirstOrDefaultAsync(cancel);
}
