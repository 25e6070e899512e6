using IntentPortal.Domain.Board;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>Visits of the board in the database, one row for each person.</summary>
internal sealed class BoardVisits(IDbContextFactory<PortalDbContext> contexts, WriteGate gate, TimeProvider clock) : IBoardVisits
{
    public async Task<DateTimeOffset?> LastAsync(Guid personId, CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        return await context.BoardVisits.Where(v => v.PersonId == personId).Select(v => (DateTimeOffset?)v.SeenAt).FirstOrDefaultAsync(cancel);
    }

    public async Task LeaveAsync(Guid personId, CancellationToken cancel)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        using IDisposable? turn = context.WritersAreSerial ? await gate.EnterAsync(cancel) : null;
        if (await context.BoardVisits.Where(v => v.PersonId == personId).ExecuteUpdateAsync(set => set.SetProperty(v => v.SeenAt, now), cancel) == 0)
        {
            context.BoardVisits.Add(new BoardVisit { PersonId = personId, SeenAt = now });
            try
            {
                await context.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException fault) when (DatabaseFault.IsUniqueViolation(fault))
            {
                // Another tab of the same person was closed at the same moment.
            }
        }
    }
}
