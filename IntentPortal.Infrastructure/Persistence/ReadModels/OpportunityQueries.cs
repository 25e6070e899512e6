using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.ReadModels;

/// <summary>Opportunities for the list.</summary>
internal sealed class OpportunityQueries(IDbContextFactory<PortalDbContext> contexts) : ReadModel(contexts), IOpportunityQueries
{
    public Task<Page<OpportunityRow>> ListAsync(Guid actor, string? text, int skip, int take, CancellationToken cancel) =>
        ReadAsync(
            actor,
            new Page<OpportunityRow>([], 0),
            async (context, viewer) =>
            {
                IQueryable<Opportunity> opportunities = context.Opportunities.Where(OpportunityRights.SeenBy(viewer));
                string wanted = (text ?? string.Empty).Trim();
                if (context.SearchCustomers(wanted) is { } numbers)
                {
                    IQueryable<Guid> customers = context.Customers.Where(c => numbers.Contains(c.Number)).Select(c => c.Id);
                    opportunities = opportunities.Where(o => o.Name.Contains(wanted) || o.Code.Contains(wanted) || customers.Contains(o.CustomerId));
                }

                int total = await opportunities.Select(o => o.Id).Take(Limits.CountedRows + 1).CountAsync(cancel);
                List<OpportunityRow> rows = await opportunities
                    .OrderByDescending(o => o.Number).Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, Limits.PageSize))
                    .Rows(context)
                    .ToListAsync(cancel);
                return new Page<OpportunityRow>(rows, total);
            },
            cancel);

    public Task<OpportunityDetail?> DetailAsync(Guid actor, string code, CancellationToken cancel) =>
        ReadAsync(actor, null, (context, viewer) => new OpportunityDetailQuery(context, viewer).FindAsync(code, cancel), cancel);

    public Task<IReadOnlyList<TimelineItem>> TimelineAsync(Guid actor, Guid opportunityId, int take, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<TimelineItem>>(
            actor,
            [],
            async (context, viewer) => await context.Opportunities.Where(OpportunityRights.SeenBy(viewer)).AnyAsync(o => o.Id == opportunityId, cancel)
                ? await TimelineQuery.ReadAsync(context, AboutKind.Opportunity, opportunityId, take, cancel)
                : [],
            cancel);
}
