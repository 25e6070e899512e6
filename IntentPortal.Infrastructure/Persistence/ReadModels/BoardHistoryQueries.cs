using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IntentPortal.Infrastructure.Persistence.ReadModels;

/// <summary>
/// Goes back from the present: every line of the ledger that is younger than the moment gives its intent the old values. What is near is reached with few lines,
/// and what was never changed needs none.
/// </summary>
internal sealed class BoardHistoryQueries(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock) : ReadModel(contexts), IBoardHistoryQueries
{
    private const int Chunk = 500;

    public Task<PastBoard> AtAsync(Guid actor, DateTimeOffset at, CancellationToken cancel) =>
        ReadAsync(
            actor,
            new PastBoard(at, []),
            async (context, viewer) =>
            {
                await using IDbContextTransaction? moment = await context.BeginReadAsync(cancel);
                DateTimeOffset confirmedSince = BoardColumns.ConfirmedSince(at);
                // What was confirmed long before and is so still was not on the board then either.
                IQueryable<Intent> intents = Seen(context, viewer).Where(i =>
                    i.CapturedAt <= at && (i.Status == IntentStatus.New || i.Status == IntentStatus.FollowingUp || i.StageEnteredAt >= confirmedSince));
                return new PastBoard(at, await CardsAsync(context, intents, Lines(context, at), at, cancel));
            },
            cancel);

    public Task<IReadOnlyList<BoardChange>> SinceAsync(Guid actor, DateTimeOffset since, DateOnly then, DateOnly today, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<BoardChange>>(
            actor,
            [],
            async (context, viewer) =>
            {
                await using IDbContextTransaction? moment = await context.BeginReadAsync(cancel);
                IReadOnlyList<Guid> touched = await TouchedAsync(context, viewer, since, then, today, cancel);
                List<PastCard> now = [];
                List<PastCard> past = [];
                foreach (Guid[] some in touched.Chunk(Chunk))
                {
                    List<Guid> ids = [.. some];
                    IQueryable<Intent> intents = Seen(context, viewer).Where(i => ids.Contains(i.Id));
                    now.AddRange(await CardsAsync(context, intents, null, clock.GetUtcNow(), cancel));
                    past.AddRange(await CardsAsync(context, intents, Lines(context, since).Where(line => ids.Contains(line.RecordId)), since, cancel));
                }

                Dictionary<Guid, PastCard> before = past.ToDictionary(card => card.Id);
                return
                [
                    .. (from card in now
                        let old = before.GetValueOrDefault(card.Id)
                        let kinds = Kinds(card, old, then, today).ToList()
                        where kinds.Count > 0
                        orderby card.Code descending
                        select new BoardChange(card, old, kinds)).Take(IBoardHistoryQueries.MostChanges),
                ];
            },
            cancel);

    // Each by its own index: in one condition the two would have every intent read.
    private static async Task<IReadOnlyList<Guid>> TouchedAsync(PortalDbContext context, Viewer viewer, DateTimeOffset since, DateOnly then, DateOnly today, CancellationToken cancel)
    {
        // Told apart here: asked for distinct ones, SQLite walks through all lines of the ledger in the order of their records.
        HashSet<Guid> touched = [.. await Lines(context, since).Select(line => line.RecordId).ToListAsync(cancel)];
        touched.UnionWith(await Seen(context, viewer)
            .Where(i => (i.Status == IntentStatus.New || i.Status == IntentStatus.FollowingUp) && i.PromiseDueOn < today && i.PromiseDueOn >= then)
            .Select(i => i.Id)
            .ToListAsync(cancel));
        return [.. touched];
    }

    private static IEnumerable<BoardChangeKind> Kinds(PastCard card, PastCard? old, DateOnly then, DateOnly today)
    {
        if (old is null)
        {
            yield return BoardChangeKind.New;
        }
        else
        {
            if (old.Status != card.Status)
            {
                yield return BoardChangeKind.Moved;
            }

            if (old.OwnerId != card.OwnerId)
            {
                yield return BoardChangeKind.OwnerChanged;
            }
        }

        if (!BoardColumns.IsConfirmed(card.Status) && card.PromiseDueOn < today && !(old?.PromiseDueOn < then))
        {
            yield return BoardChangeKind.WentOverdue;
        }
    }

    // Those seen today; of the invalid ones those that may be looked at in the recycle bin.
    private static IQueryable<Intent> Seen(PortalDbContext context, Viewer viewer)
    {
        IQueryable<Intent> seen = context.Intents.IgnoreQueryFilters([PortalDbContext.RecycleBin]).AsNoTracking().Where(IntentRights.SeenBy(viewer));
        if (viewer.Is(Roles.Administrator))
        {
            return seen;
        }

        List<Guid?> tree = viewer.Is(Roles.SalesManager) ? [.. viewer.Tree] : [];
        return seen.Where(i => i.Status != IntentStatus.Invalid || tree.Contains(i.DepartmentId));
    }

    private static IQueryable<YoungerLine> Lines(PortalDbContext context, DateTimeOffset after) =>
        from change in context.Changes
        where change.At > after
        join line in context.ChangeLines on change.Id equals line.ChangeId
        where line.RecordKind == RecordKind.Intent && line.Values != "{}"
        select new YoungerLine { RecordId = line.RecordId, Values = line.Values, Sequence = change.Sequence, Ordinal = line.Ordinal };

    private static async Task<IReadOnlyList<PastCard>> CardsAsync(PortalDbContext context, IQueryable<Intent> intents, IQueryable<YoungerLine>? younger, DateTimeOffset at, CancellationToken cancel)
    {
        Dictionary<Guid, PastIntent> past = await intents.IgnoreAutoIncludes().Select(i => new PastIntent
        {
            Id = i.Id,
            Code = i.Code,
            Number = i.Number,
            CapturedAt = i.CapturedAt,
            Subject = i.Subject,
            CustomerId = i.CustomerId,
            Status = i.Status,
            StageEnteredAt = i.StageEnteredAt,
            OwnerId = i.OwnerId,
            DepartmentId = i.DepartmentId,
            ExpectedAmount = i.ExpectedAmount,
            PromiseDueOn = i.PromiseDueOn,
            PromiseMovedCount = i.PromiseMovedCount,
        }).ToDictionaryAsync(i => i.Id, cancel);
        if (younger is not null)
        {
            await foreach (YoungerLine line in younger.OrderByDescending(l => l.Sequence).ThenByDescending(l => l.Ordinal).AsAsyncEnumerable().WithCancellation(cancel))
            {
                if (past.TryGetValue(line.RecordId, out PastIntent? intent))
                {
                    intent.GoBack(line.Values);
                }
            }
        }

        DateTimeOffset confirmedSince = BoardColumns.ConfirmedSince(at);
        List<PastIntent> shown =
        [
            .. past.Values
                .Where(i => i.CapturedAt <= at && BoardColumns.All.Contains(i.Status) && (!BoardColumns.IsConfirmed(i.Status) || i.StageEnteredAt >= confirmedSince))
                .OrderByDescending(i => i.StageEnteredAt).ThenByDescending(i => i.Number),
        ];
        Dictionary<Guid, string> names = await NamesAsync(context, [.. shown.Select(i => i.CustomerId).Distinct()], cancel);
        return
        [
            .. shown.Select(i => new PastCard(
                i.Id, i.Code, i.Subject, i.CustomerId, names.GetValueOrDefault(i.CustomerId, string.Empty), i.Status, i.StageEnteredAt, i.OwnerId, i.DepartmentId,
                i.ExpectedAmount, i.PromiseDueOn, i.PromiseMovedCount)),
        ];
    }

    private static async Task<Dictionary<Guid, string>> NamesAsync(PortalDbContext context, IReadOnlyList<Guid> customers, CancellationToken cancel)
    {
        Dictionary<Guid, string> names = [];
        foreach (Guid[] some in customers.Chunk(Chunk))
        {
            List<Guid> ids = [.. some];
            // One that was merged since keeps its name here.
            var found = await context.Customers.IgnoreQueryFilters().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Name }).ToListAsync(cancel);
            found.ForEach(c => names[c.Id] = c.Name);
        }

        return names;
    }
}
