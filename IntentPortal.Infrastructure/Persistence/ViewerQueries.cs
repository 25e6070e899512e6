using IntentPortal.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>
/// What all queries do first: open a context and find out who asks. Somebody unknown, deactivated or without a role
/// gets the empty answer.
/// </summary>
internal abstract class ViewerQueries(IDbContextFactory<PortalDbContext> contexts)
{
    protected async Task<T> ReadAsync<T>(Guid actor, T nothing, Func<PortalDbContext, Viewer, Task<T>> read, CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);

        // Open from the first statement to the last: to open it anew for each costs more than many a statement.
        await context.Database.OpenConnectionAsync(cancel);
        Viewer? viewer = await ViewerReader.ReadAsync(context, actor, cancel);
        return viewer is null || viewer.Roles == Roles.None ? nothing : await read(context, viewer);
    }

    // The keys were read first, so that the rows that follow are those of one moment and no row is read twice however
    // others act meanwhile.
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
