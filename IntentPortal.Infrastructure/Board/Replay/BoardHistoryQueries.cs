using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Board.Replay;

/// <summary>Reads past boards and changes since a visit, each from one database snapshot.</summary>
internal sealed class BoardHistoryQueries(IDbContextFactory<PortalDbContext> contexts, IReferenceData reference, TimeProvider clock) : ViewerQueries(contexts), IBoardHistoryQueries
{
    public Task<BoardSnapshot> AtAsync(Guid actor, DateTimeOffset at, SnapshotFilter filter, CancellationToken cancel) =>
        ReadAsync(
            actor,
            new BoardSnapshot(at, [.. BoardColumns.All.Select(column => new SnapshotColumn(column, 0, 0, []))]),
            async (context, viewer) =>
            {
                var sight = new SnapshotVisibility(filter, await reference.GetAsync(cancel), at);
                await using IAsyncDisposable? moment = await context.BeginReadAsync(cancel);
                return await new BoardSnapshotQuery(context, Seen(context, viewer), sight, at).ReadAsync(cancel);
            },
            cancel);

    public Task<BoardChanges> SinceAsync(Guid actor, BoardLastSeen since, DateOnly then, DateOnly today, CancellationToken cancel) =>
        ReadAsync(
            actor,
            BoardChanges.None,
            async (context, viewer) =>
            {
                ReferenceLists lists = await reference.GetAsync(cancel);
                await using IAsyncDisposable? moment = await context.BeginReadAsync(cancel);
                return await new BoardChangesQuery(context, viewer, lists, since, then, today, clock.GetUtcNow()).ReadAsync(Seen(context, viewer), cancel);
            },
            cancel);

    // The intents visible today, including invalid ones that the viewer may see in the recycle bin.
    private static IQueryable<Intent> Seen(PortalDbContext context, Viewer viewer)
    {
        IQueryable<Intent> seen = context.Intents.IgnoreQueryFilters([PortalDbContext.RecycleBin]).AsNoTracking().Where(IntentRights.VisibleTo(viewer));
        if (viewer.Is(Roles.Administrator))
        {
            return seen;
        }

        List<Guid?> tree = viewer.Is(Roles.SalesManager) ? [.. viewer.Tree] : [];
        return seen.Where(i => i.Status != IntentStatus.Invalid || tree.Contains(i.DepartmentId));
    }
}
