using IntentPortal.Domain.Board;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Board;

/// <summary>Stores visits to the board, one row for each person.</summary>
internal sealed class BoardVisitStore(IDbContextFactory<PortalDbContext> contexts, SqliteWriteQueue gate, TimeProvider clock) : IBoardVisitStore
{
    // The number of newest changes that are checked for gaps left by pending commits.
    private const int Newest = 200;

    private static readonly TimeSpan longestCommit = TimeSpan.FromMinutes(1);

    public async Task<BoardLastSeen?> LastAsync(Guid personId, CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        BoardVisit? visit = await context.BoardVisits.AsNoTracking().FirstOrDefaultAsync(v => v.PersonId == personId, cancel);
        return visit is null ? null : new BoardLastSeen(visit.SeenAt, visit.Sequence ?? await SequenceAtAsync(context, visit.SeenAt, cancel));
    }

    public async Task<BoardLastSeen> NowAsync(CancellationToken cancel)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        var newest = await context.Changes.OrderByDescending(c => c.Sequence).Select(c => new { c.Sequence, c.At }).Take(Newest).ToListAsync(cancel);
        long seen = newest.Count == 0 ? 0 : newest[0].Sequence;

        // With overlapping transactions a lower number may be committed after a higher one. Entries after a gap are
        // treated as unseen, because showing a change twice is better than never.
        for (int i = 1; i < newest.Count && now - newest[i - 1].At < longestCommit; i++)
        {
            if (newest[i].Sequence < newest[i - 1].Sequence - 1)
            {
                seen = newest[i].Sequence;
            }
        }

        return new BoardLastSeen(now, seen);
    }

    public async Task KeepAsync(Guid personId, BoardLastSeen look, CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        using IDisposable? turn = context.WritersAreSerial ? await gate.EnterAsync(cancel) : null;
        if (await context.BoardVisits.Where(v => v.PersonId == personId)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.SeenAt, look.At).SetProperty(v => v.Sequence, look.Sequence), cancel) == 0)
        {
            context.BoardVisits.Add(new BoardVisit { PersonId = personId, SeenAt = look.At, Sequence = look.Sequence });
            try
            {
                await context.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException fault) when (DatabaseFault.IsUniqueViolation(fault))
            {
                // Another tab of the same person stored its visit at the same time.
            }
        }
    }

    private static async Task<long> SequenceAtAsync(PortalDbContext context, DateTimeOffset at, CancellationToken cancel) =>
        await context.Changes.Where(c => c.At <= at).OrderByDescending(c => c.At).ThenByDescending(c => c.Sequence).Select(c => c.Sequence).FirstOrDefaultAsync(cancel);
}
