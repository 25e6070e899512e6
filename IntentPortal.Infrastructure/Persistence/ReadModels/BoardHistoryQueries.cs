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
                return new PastBoard(at, await CardsAsync(context, intents, at, cancel));
            },
            cancel);

    public Task<IReadOnlyList<BoardChange>> SinceAsync(Guid actor, DateTimeOffset since, DateOnly then, DateOnly today, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<BoardChange>>(
            actor,
            [],
            async (context, viewer) =>
            {
                await using IDbContextTransaction? moment = await context.BeginReadAsync(cancel);
                IQueryable<Guid> changed = Lines(context, since).Select(x => x.RecordId);
                IQueryable<Intent> intents = Seen(context, viewer).Where(i =>
                    changed.Contains(i.Id) || ((i.Status == IntentStatus.New || i.Status == IntentStatus.FollowingUp) && i.PromiseDueOn < today && i.PromiseDueOn >= then));
                IReadOnlyList<PastCard> now = await CardsAsync(context, intents, clock.GetUtcNow(), cancel);
                Dictionary<Guid, PastCard> before = (await CardsAsync(context, intents, since, cancel)).ToDictionary(card => card.Id);
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

    private static IQueryable<ChangeLine> Lines(PortalDbContext context, DateTimeOffset after) =>
        from change in context.Changes
        where change.At > after
        join line in context.ChangeLines on change.Id equals line.ChangeId
        where line.RecordKind == RecordKind.Intent && line.Values != "{}"
        orderby change.Sequence descending, line.Ordinal descending
        select line;

    private static async Task<IReadOnlyList<PastCard>> CardsAsync(PortalDbContext context, IQueryable<Intent> intents, DateTimeOffset at, CancellationToken cancel)
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
        await foreach (var line in Lines(context, at).Select(l => new { l.RecordId, l.Values }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (past.TryGetValue(line.RecordId, out PastIntent? intent))
            {
                intent.GoBack(line.Values);
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
        foreach (Guid[] some in customers.Chunk(500))
        {
            List<Guid> ids = [.. some];
            // One that was merged since keeps its name here.
            var found = await context.Customers.IgnoreQueryFilters().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Name }).ToListAsync(cancel);
            found.ForEach(c => names[c.Id] = c.Name);
        }

        return names;
    }
}
