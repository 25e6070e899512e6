using System.Runtime.CompilerServices;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Opportunities;

internal sealed class OpportunityListQueries(IDbContextFactory<PortalDbContext> contexts, IReferenceData reference, TimeProvider clock) : ViewerQueries(contexts), IOpportunityListQueries
{
    private readonly IDbContextFactory<PortalDbContext> contexts = contexts;

    public Task<Page<OpportunityRow>> PageAsync(Guid actor, OpportunityPageRequest request, CancellationToken cancel) =>
        ReadAsync(
            actor,
            new Page<OpportunityRow>([], 0),
            async (context, viewer) =>
            {
                var query = new OpportunityPageQuery(context, viewer, await reference.GetAsync(cancel));
                IQueryable<Opportunity> opportunities = query.Where(request.Filter);
                int total = await opportunities.Select(o => o.Id).Take(Limits.CountedRows + 1).CountAsync(cancel);
                List<OpportunityRow> rows = await query.Order(opportunities, request)
                    .Skip(Math.Max(0, request.Skip)).Take(Math.Clamp(request.Take, 1, Limits.PageSize))
                    .RowsAsync(context, viewer, request.WithDetails, cancel);
                return new Page<OpportunityRow>(rows, total);
            },
            cancel);

    public async IAsyncEnumerable<OpportunityRow> AllAsync(Guid actor, OpportunityPageRequest request, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        if (await ViewerReader.ReadAsync(context, actor, cancel) is not { } viewer)
        {
            yield break;
        }

        var query = new OpportunityPageQuery(context, viewer, await reference.GetAsync(cancel));
        List<Guid> ids = await query.Order(query.Where(request.Filter), request).Select(o => o.Id).ToListAsync(cancel);
        IAsyncEnumerable<OpportunityRow> rows = InChunksAsync(
            ids,
            part => context.Opportunities.IgnoreAutoIncludes().Where(OpportunityRights.VisibleTo(viewer)).Where(o => part.Contains(o.Id)).RowsAsync(context, viewer, request.WithDetails, cancel),
            row => row.Id);
        await foreach (OpportunityRow row in rows.WithCancellation(cancel))
        {
            yield return row;
        }
    }

    public Task<IReadOnlyList<OpportunityHead>> HeadsAsync(Guid actor, OpportunityFilter filter, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<OpportunityHead>>(
            actor,
            [.. OpportunityColumns.All.Select(stage => new OpportunityHead(stage, 0, 0))],
            async (context, viewer) =>
            {
                DateTimeOffset since = filter.ClosedFrom ?? OpportunityColumns.ClosedSince(clock.GetUtcNow());
                List<OpportunityHead> found = await new OpportunityPageQuery(context, viewer, await reference.GetAsync(cancel)).Where(filter with { ClosedFrom = null })
                    .Where(o => (o.Stage != OpportunityStage.Won && o.Stage != OpportunityStage.Lost) || o.StageEnteredAt >= since)
                    .GroupBy(o => o.Stage)
                    .Select(g => new OpportunityHead(g.Key, g.Count(), g.Sum(o => o.ExpectedAmount)))
                    .ToListAsync(cancel);
                return [.. OpportunityColumns.All.Select(stage => found.Find(head => head.Stage == stage) ?? new OpportunityHead(stage, 0, 0))];
            },
            cancel);

    public Task<IReadOnlyList<OpportunityRow>> CardsAsync(Guid actor, OpportunityCardPage part, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<OpportunityRow>>(
            actor,
            [],
            async (context, viewer) =>
            {
                DateTimeOffset since = part.Filter.ClosedFrom ?? OpportunityColumns.ClosedSince(clock.GetUtcNow());
                IQueryable<Opportunity> opportunities = new OpportunityPageQuery(context, viewer, await reference.GetAsync(cancel)).Where(part.Filter with { ClosedFrom = null }).Where(o => o.Stage == part.Stage);
                opportunities = OpportunityColumns.IsClosed(part.Stage)
                    ? opportunities.Where(o => o.StageEnteredAt >= since).OrderByDescending(o => o.StageEnteredAt).ThenByDescending(o => o.Number)
                    : opportunities.OrderBy(o => o.ExpectedCloseOn).ThenByDescending(o => o.Number);
                return await opportunities.Skip(Math.Max(0, part.Skip)).Take(Math.Clamp(part.Take, 1, OpportunityColumns.MostCards)).Rows(context, viewer).ToListAsync(cancel);
            },
            cancel);
}
