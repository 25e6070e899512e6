using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Board;

/// <summary>Reads the board from the database.</summary>
internal sealed class BoardQueries(IDbContextFactory<PortalDbContext> contexts, IReferenceData reference, TimeProvider clock) : ViewerQueries(contexts), IBoardQueries
{
    public Task<BoardSummary> HeadsAsync(Guid actor, BoardFilter filter, BoardLanes lanes, CancellationToken cancel) =>
        ReadAsync(
            actor,
            new BoardSummary([.. BoardColumns.All.Select(column => new ColumnSummary(column, 0, 0, null))], []),
            async (context, viewer) =>
            {
                var query = new BoardQuery(context, viewer, await reference.GetAsync(cancel), clock.GetUtcNow());
                List<ColumnSummary> heads = [];
                foreach (IntentStatus column in BoardColumns.All)
                {
                    heads.Add(await HeadAsync(query.Where(filter, column), column, cancel));
                }

                (IReadOnlyList<BoardLane> most, bool areCut) = await LanesAsync(query, filter, lanes, cancel);
                return new BoardSummary(heads, most) { LanesAreCut = areCut };
            },
            cancel);

    public Task<IReadOnlyList<BoardCard>> CardsAsync(Guid actor, CardPage part, CancellationToken cancel) =>
        ReadAsync(
            actor,
            [],
            async (context, viewer) => await new BoardQuery(context, viewer, await reference.GetAsync(cancel), clock.GetUtcNow()).Part(part).CardsAsync(context, cancel),
            cancel);

    private static async Task<ColumnSummary> HeadAsync(IQueryable<Intent> intents, IntentStatus column, CancellationToken cancel)
    {
        var all = await intents.GroupBy(i => 1).Select(g => new { Count = g.Count(), Amount = g.Sum(i => i.ExpectedAmount ?? 0) }).SingleOrDefaultAsync(cancel);
        if (all is null)
        {
            return new ColumnSummary(column, 0, 0, null);
        }

        DateTimeOffset median = await intents.OrderByDescending(i => i.StageEnteredAt).Select(i => i.StageEnteredAt).Skip((all.Count - 1) / 2).FirstAsync(cancel);
        return new ColumnSummary(column, all.Count, all.Amount, median);
    }

    private static async Task<(IReadOnlyList<BoardLane> Most, bool AreCut)> LanesAsync(BoardQuery query, BoardFilter filter, BoardLanes lanes, CancellationToken cancel)
    {
        if (lanes == BoardLanes.None)
        {
            return ([], false);
        }

        List<(Guid? Lane, IntentStatus Column, int Count)> counts = [];
        foreach (IntentStatus column in BoardColumns.All)
        {
            IQueryable<Intent> intents = query.Where(filter, column);
            IQueryable<Guid?> keys = lanes switch
            {
                BoardLanes.Owner => intents.Select(i => i.OwnerId),
                BoardLanes.Department => intents.Select(i => i.DepartmentId),
                BoardLanes.Product => intents.SelectMany(i => i.Products.Select(p => (Guid?)p.ProductId).DefaultIfEmpty()),
                _ => throw new ArgumentOutOfRangeException(nameof(lanes), lanes, "Not a kind of lanes."),
            };
            var found = await keys.GroupBy(k => k).Select(g => new { Lane = g.Key, Count = g.Count() }).ToListAsync(cancel);
            counts.AddRange(found.Select(f => (f.Lane, column, f.Count)));
        }

        Dictionary<Guid, int> inProgress = lanes == BoardLanes.Owner ? await InProgressAsync(query, cancel) : [];
        List<IGrouping<Guid?, (Guid? Lane, IntentStatus Column, int Count)>> all = [.. counts.GroupBy(c => c.Lane)];
        List<BoardLane> most =
        [
            .. all.OrderByDescending(lane => lane.Sum(c => c.Count)).ThenBy(lane => lane.Key)
                .Take(BoardColumns.MostLanes)
                .Select(lane => new BoardLane(lane.Key, lane.ToDictionary(c => c.Column, c => c.Count)) { InProgress = lane.Key is { } owner && lanes == BoardLanes.Owner ? inProgress.GetValueOrDefault(owner) : null }),
        ];
        return (most, all.Count > most.Count);
    }

    // The limit applies to all open intents of a person, regardless of the filter.
    private static async Task<Dictionary<Guid, int>> InProgressAsync(BoardQuery query, CancellationToken cancel)
    {
        Dictionary<Guid, int> counts = [];
        foreach (IntentStatus column in BoardColumns.All.Where(column => !BoardColumns.IsConfirmed(column)))
        {
            var found = await query.Where(new BoardFilter(), column).Where(i => i.OwnerId != null).GroupBy(i => i.OwnerId!.Value).Select(g => new { Owner = g.Key, Count = g.Count() }).ToListAsync(cancel);
            foreach (var owner in found)
            {
                counts[owner.Owner] = counts.GetValueOrDefault(owner.Owner) + owner.Count;
            }
        }

        return counts;
    }
}
