using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
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

    /// <summary>Reads the rows, with details if requested.</summary>
    public static async Task<List<OpportunityRow>> RowsAsync(this IQueryable<Opportunity> opportunities, PortalDbContext context, Viewer viewer, bool withDetails, CancellationToken cancel)
    {
        List<OpportunityRow> rows = await opportunities.Rows(context, viewer).ToListAsync(cancel);
        if (!withDetails)
        {
            return rows;
        }

        List<Guid> ids = [.. rows.Select(r => r.Id)];
        IQueryable<Intent> visible = context.Intents.Where(IntentRights.VisibleTo(viewer));
        var details = await context.Opportunities.IgnoreAutoIncludes().AsNoTracking().Where(o => ids.Contains(o.Id)).Select(o => new
        {
            o.Id,
            OriginIntent = visible.Where(i => i.Id == o.OriginIntentId).Select(i => i.Code).FirstOrDefault(),
            Lines = o.Lines.Select(l => new LineDetails(l.ProductId, l.Quantity, l.Price)).ToList(),
            Files = context.Attachments.Count(a => a.SubjectType == SubjectType.Opportunity && a.SubjectId == o.Id),
        })
        .ToDictionaryAsync(o => o.Id, o => new OpportunityRowDetails(o.OriginIntent, o.Lines, o.Files), cancel);
        return [.. rows.Select(row => row with { Details = details.GetValueOrDefault(row.Id) })];
    }
}
