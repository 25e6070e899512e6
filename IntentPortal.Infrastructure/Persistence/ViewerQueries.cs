using IntentPortal.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>
/// The base of all queries: opens a context and reads the viewer. An unknown or deactivated person, or one without a
/// role, gets an empty result.
/// </summary>
internal abstract class ViewerQueries(IDbContextFactory<PortalDbContext> contexts)
{
    protected async Task<T> ReadAsync<T>(Guid actor, T nothing, Func<PortalDbContext, Viewer, Task<T>> read, CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);

        // Kept open for all statements, because reopening it for each can cost more than the statement.
        await context.Database.OpenConnectionAsync(cancel);
        Viewer? viewer = await ViewerReader.ReadAsync(context, actor, cancel);
        return viewer is null || viewer.Roles == Roles.None ? nothing : await read(context, viewer);
    }

    // The keys are read first, so that all rows belong to one snapshot and none is read twice despite concurrent
    // changes.
    protected static async IAsyncEnumerable<TRow> InChunksAsync<TRow>(List<Guid> ids, Func<List<Guid>, Task<List<TRow>>> read, Func<TRow, Guid> idOf)
    {
        const int chunk = 500;
        foreach (Guid[] part in ids.Chunk(chunk))
        {
            Dictionary<Guid, TRow> byId = (await read([.. part])).ToDictionary(idOf);
            foreach (Guid id in part)
            {
                if (byId.TryGetValue(id, out TRow? row))
                {
                    yield return row;
                }
            }
        }
    }
}
