using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Infrastructure.Customers;
using IntentPortal.Infrastructure.FollowUps;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Opportunities;

/// <summary>Reads one opportunity with everything its page shows.</summary>
internal sealed class OpportunityDetailQuery(PortalDbContext context, Viewer viewer)
{
    public async Task<OpportunityDetail?> FindAsync(string code, CancellationToken cancel)
    {
        string wanted = code.Trim().ToUpperInvariant();
        Opportunity? found = await context.Opportunities.AsNoTracking().FirstOrDefaultAsync(o => o.Code == wanted, cancel);
        if (found is null || !OpportunityRights.Sees(viewer, found))
        {
            return null;
        }

        // People who may see an opportunity may see the customer's name, even if they may not see the customer.
        var customer = await context.Customers.IgnoreQueryFilters().AsNoTracking().IgnoreAutoIncludes()
            .Where(c => c.Id == found.CustomerId).Select(c => new { c.Id, c.Code, c.Name, c.Stage }).FirstAsync(cancel);
        List<Guid> blocks = [.. found.BlockedBy.Select(b => b.SuggestionId)];
        return new OpportunityDetail
        {
            Id = found.Id,
            Version = found.Version,
            Code = found.Code,
            Details = found.Details,
            Stage = found.Stage,
            StageEnteredAt = found.StageEnteredAt,
            StageNote = found.StageNote,
            LostReasonId = found.LostReasonId,
            LinesSum = found.LinesSum,
            OwnerId = found.OwnerId,
            DepartmentId = found.DepartmentId,
            CreatedAt = found.CreatedAt,
            Customer = new CustomerRef(customer.Id, customer.Code),
            CustomerName = customer.Name,
            CustomerStage = customer.Stage,
            CustomerAccess = await context.CustomerAccessAsync(viewer, customer.Id, cancel),
            ContactName = await context.Contacts.IgnoreQueryFilters().Where(c => c.Id == found.ContactId).Select(c => c.Name).FirstOrDefaultAsync(cancel),
            OriginIntent = await context.Intents.Where(IntentRights.VisibleTo(viewer)).Where(i => i.Id == found.OriginIntentId).Select(i => new RecordRef(i.Id, i.Code)).FirstOrDefaultAsync(cancel),
            BlockedBy = await context.Suggestions.VisibleTo(viewer, context).Where(s => blocks.Contains(s.Id)).OrderBy(s => s.Code).Select(s => new BlockingSuggestion(s.Id, s.Code, s.Title)).ToListAsync(cancel),
            PromiseDueOn = found.PromiseDueOn,
            PromiseMovedCount = found.PromiseMovedCount,
            Attachments = await context.Attachments.RowsOfAsync(SubjectType.Opportunity, found.Id, cancel),
            Actions = OpportunityActions.For(viewer, found),
        };
    }
}
