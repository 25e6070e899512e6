using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.ReadModels;

/// <summary>What happened to a customer, and the follow-ups of those of its intents that the viewer sees.</summary>
internal static class CustomerTimeline
{
    /// <summary>The newest of both, of a customer that the viewer was found to see.</summary>
    public static async Task<IReadOnlyList<TimelineItem>> ReadAsync(PortalDbContext context, Viewer viewer, Guid customerId, int take, CancellationToken cancel)
    {
        int most = Math.Clamp(take, 1, 500);
        IReadOnlyList<TimelineItem> own = await TimelineQuery.ReadAsync(context, AboutKind.Customer, customerId, take, cancel);
        var ofIntents = await (
            from followUp in context.FollowUps.AsNoTracking()
            join intent in context.Intents.AsNoTracking().Where(IntentRights.SeenBy(viewer)) on followUp.AboutId equals intent.Id
            where followUp.AboutKind == AboutKind.Intent && intent.CustomerId == customerId
            orderby followUp.TookPlaceAt descending
            select new
            {
                Intent = intent,
                Item = new TimelineItem(
                    followUp.TookPlaceAt,
                    context.People.Where(p => p.Id == followUp.ById).Select(p => p.Name).FirstOrDefault(),
                    new TimelineFollowUp(followUp.Id, followUp.Method, context.Contacts.Where(c => c.Id == followUp.ContactId).Select(c => c.Name).FirstOrDefault(), followUp.Content) { IntentCode = intent.Code },
                    null),
            })
            // Who was spoken with keeps the name when the contact was joined with another.
            .IgnoreQueryFilters([PortalDbContext.Pointers]).Take(most).ToListAsync(cancel);
        return [.. own.Concat(ofIntents.Select(o => IntentRights.SeesContact(viewer, o.Intent) ? o.Item : TimelineQuery.Masked(o.Item))).OrderByDescending(i => i.At).Take(most)];
    }
}
