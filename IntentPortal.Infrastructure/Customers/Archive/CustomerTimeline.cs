using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Timeline;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers.Archive;

/// <summary>
/// Reads a customer's timeline, with the follow-ups of those of its intents and opportunities that the viewer may see.
/// </summary>
internal static class CustomerTimeline
{
    /// <summary>The newest entries of a customer. The caller has checked that the viewer may see it.</summary>
    public static async Task<IReadOnlyList<TimelineItem>> ReadAsync(PortalDbContext context, Viewer viewer, Guid customerId, int take, CancellationToken cancel)
    {
        int most = Math.Clamp(take, 1, 500);
        IReadOnlyList<TimelineItem> own = await TimelineQuery.ReadAsync(context, viewer, SubjectType.Customer, customerId, take, cancel);
        var ofRecords = await (
            from followUp in context.FollowUps.AsNoTracking()
            where followUp.CustomerId == customerId && followUp.SubjectType != SubjectType.Customer
            from intent in context.Intents.AsNoTracking().Where(IntentRights.VisibleTo(viewer)).Where(i => i.Id == followUp.SubjectId).DefaultIfEmpty()
            from opportunity in context.Opportunities.AsNoTracking().Where(OpportunityRights.VisibleTo(viewer)).Where(o => o.Id == followUp.SubjectId).DefaultIfEmpty()
            where intent != null || opportunity != null
            orderby followUp.TookPlaceAt descending, followUp.Id descending
            select new
            {
                Intent = intent,
                Item = new TimelineItem(
                    followUp.TookPlaceAt,
                    context.People.Where(p => p.Id == followUp.ById).Select(p => p.Name).FirstOrDefault(),
                    new TimelineFollowUp(followUp.Id, followUp.Method, context.Contacts.Where(c => c.Id == followUp.ContactId).Select(c => c.Name).FirstOrDefault(), followUp.Content)
                    {
                        About = intent != null ? new TimelineSubject(RecordKind.Intent, intent.Code) : new TimelineSubject(RecordKind.Opportunity, opportunity!.Code),
                    },
                    null),
            })
            // Pointers are included, so that a follow-up still shows the contact's name after the contact was joined
            // with another.
            .IgnoreQueryFilters([PortalDbContext.Pointers]).Take(most).ToListAsync(cancel);
        // People who may see an opportunity may see the contact. For an intent, some may see the text but not the
        // contact.
        return [.. own.Concat(ofRecords.Select(r => r.Intent is null || IntentRights.SeesContact(viewer, r.Intent) ? r.Item : TimelineQuery.Masked(r.Item))).OrderByDescending(i => i.At).Take(most)];
    }
}
