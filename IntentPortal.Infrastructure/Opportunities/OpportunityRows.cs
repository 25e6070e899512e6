using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Infrastructure.Customers;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Opportunities;

/// <summary>Projects opportunities to rows.</summary>
internal static class OpportunityRows
{
    public static IQueryable<OpportunityRow> Rows(this IQueryable<Opportunity> opportunities, PortalDbContext context, Viewer viewer)
    {
        IQueryable<Customer> seen = context.Customers.IgnoreAutoIncludes().VisibleTo(viewer, context);
        return opportunities.AsNoTracking()
            .Select(o => new { Opportunity = o, Customer = context.Customers.Where(c => c.Id == o.CustomerId).Select(c => new { c.Code, c.Name }).First() })
            .Select(x => new OpportunityRow(
                x.Opportunity.Id, x.Opportunity.Version, x.Opportunity.Code, x.Opportunity.Name, x.Customer.Code, x.Customer.Name, x.Opportunity.Stage, x.Opportunity.ExpectedAmount,
                x.Opportunity.ExpectedCloseOn, x.Opportunity.Probability, x.Opportunity.OwnerId, x.Opportunity.DepartmentId, x.Opportunity.CreatedAt)
            {
                MayOpenCustomer = seen.Any(c => c.Id == x.Opportunity.CustomerId),
                ContactName = context.Contacts.IgnoreQueryFilters().Where(c => c.Id == x.Opportunity.ContactId).Select(c => c.Name).FirstOrDefault(),
                StageEnteredAt = x.Opportunity.StageEnteredAt,
                LostReasonId = x.Opportunity.LostReasonId,
                BlockedBy = x.Opportunity.BlockedBy.Count(),
                PromiseDueOn = x.Opportunity.PromiseDueOn,
                PromiseMovedCount = x.Opportunity.PromiseMovedCount,
                LastFollowUpAt = x.Opportunity.LastFollowUpAt,
                Custom = x.Opportunity.Custom,
            });
    }
}
