using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Timeline;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers.Archive;

/// <summary>
/// What happened to a customer, and the follow-ups of those of its intents and opportunities that the viewer sees.
/// </summary>
internal static class CustomerTimeline
{
    /// <summary>The newest of both, of a customer that the viewer was found to see.</summary>
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
            orderby followUp.TookPlaceAt descending
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
            // Who was spoken with keeps the name when the contact was joined with another.
            .IgnoreQueryFilters([PortalDbContext.Pointers]).Take(most).ToListAsync(cancel);
        // Who works an opportunity knows the contact; of intents some see the words and not the name.
        return [.. own.Concat(ofRecords.Select(r => r.Intent is null || IntentRights.SeesContact(viewer, r.Intent) ? r.Item : TimelineQuery.Masked(r.Item))).OrderByDescending(i => i.At).Take(most)];
    }
}
