using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Timeline;

/// <summary>
/// Reads the timeline of an intent or another record that can be followed up: follow-ups with their text, and the lines
/// of the ledger.
/// </summary>
internal sealed class TimelineQuery(PortalDbContext context, Viewer viewer)
{
    public async Task<IReadOnlyList<TimelineItem>> OfAsync(Guid intentId, int take, DateTimeOffset now, CancellationToken cancel)
    {
        Intent? intent = await context.Intents.IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(i => i.Id == intentId, cancel);
        bool sees = intent is not null
            && (intent.Status == IntentStatus.Invalid ? IntentRights.MayTakeBack(viewer, intent, now, out _) : IntentRights.Sees(viewer, intent));
        if (!sees)
        {
            return [];
        }

        IReadOnlyList<TimelineItem> items = await ReadAsync(context, viewer, SubjectType.Intent, intentId, take, cancel);
        return IntentRights.SeesContact(viewer, intent!) ? items : [.. items.Select(Masked)];
    }

    /// <summary>The entry with the contact's name reduced to its first character.</summary>
    public static TimelineItem Masked(TimelineItem item) =>
        item.FollowUp is { ContactName: { } name } followUp ? item with { FollowUp = followUp with { ContactName = MaskedName.Of(name) } } : item;

    /// <summary>The timeline of a record. The caller has checked that the viewer may see it.</summary>
    public static async Task<IReadOnlyList<TimelineItem>> ReadAsync(PortalDbContext context, Viewer viewer, SubjectType kind, Guid id, int take, CancellationToken cancel)
    {
        int most = Math.Clamp(take, 1, 500);
        var followUps = await context.FollowUps.AsNoTracking()
            // Pointers are included, so that a follow-up still shows the contact's name after the contact was joined
            // with another.
            .IgnoreQueryFilters([PortalDbContext.Pointers])
            .Where(f => f.SubjectType == kind && f.SubjectId == id)
            .OrderByDescending(f => f.TookPlaceAt).ThenByDescending(f => f.Id)
            .Take(most)
            .Select(f => new TimelineItem(
                f.TookPlaceAt,
                context.People.Where(p => p.Id == f.ById).Select(p => p.Name).FirstOrDefault(),
                new TimelineFollowUp(f.Id, f.Method, context.Contacts.Where(c => c.Id == f.ContactId).Select(c => c.Name).FirstOrDefault(), f.Content),
                null))
            .ToListAsync(cancel);
        List<Guid> ids = await WithMergedAsync(context, kind, id, cancel);
        // Excludes the lines of follow-ups, which are shown with their text, and edits without values, which only
        // accompany a follow-up or promise with its own line.
        List<LedgerRow> lines = await (
            from line in context.ChangeLines.AsNoTracking()
            join change in context.Changes.AsNoTracking() on line.ChangeId equals change.Id
            where ids.Contains(line.TimelineId) && line.RecordKind != RecordKind.FollowUp && line.Kind != ChangeKind.FollowedUp && !(line.Kind == ChangeKind.Edited && line.Values == LedgerValues.None)
            orderby change.Sequence descending, line.Ordinal
            select new LedgerRow(
                change.Sequence, line.Ordinal, change.At, context.People.Where(p => p.Id == change.ActorId).Select(p => p.Name).FirstOrDefault(),
                line.RecordKind, line.RecordId, line.Label, line.Kind, line.Values)
            {
                RecordVersion = line.RecordVersion,
            })
            .Take(most).ToListAsync(cancel);
        List<LedgerRow> named = await ReferencedNames.NamedAsync(context, viewer, lines, cancel);
        return
        [
            .. followUps.Concat(named.Select(l => new TimelineItem(l.At, l.ActorName, null, l)))
                .OrderByDescending(i => i.At).ThenByDescending(i => i.Line?.Sequence).ThenBy(i => i.Line?.Ordinal).Take(most),
        ];
    }

    // The history of merged customers is part of the survivor's timeline.
    private static async Task<List<Guid>> WithMergedAsync(PortalDbContext context, SubjectType kind, Guid id, CancellationToken cancel)
    {
        List<Guid> ids = [id];
        List<Guid> last = kind == SubjectType.Customer ? ids : [];
        while (last.Count > 0)
        {
            List<Guid?> into = [.. last];
            List<Guid> found = await context.Customers.IgnoreQueryFilters([PortalDbContext.Pointers]).Where(c => into.Contains(c.MergedIntoId)).Select(c => c.Id).ToListAsync(cancel);
            // Identities that were already found are skipped, so that a cycle of pointers cannot cause an endless loop.
            last = [.. found.Except(ids)];
            ids = [.. ids, .. last];
        }

        return ids;
    }
}
