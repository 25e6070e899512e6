using IntentPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.ReadModels;

/// <summary>What all queries do first: open a context and find out who asks. Somebody unknown, deactivated or without a role gets the empty answer.</summary>
internal abstract class ReadModel(IDbContextFactory<PortalDbContext> contexts)
{
    protected async Task<T> ReadAsync<T>(Guid actor, T nothing, Func<PortalDbContext, Viewer, Task<T>> read, CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        Viewer? viewer = await ViewerReader.ReadAsync(context, actor, cancel);
        return viewer is null || viewer.Roles == Roles.None ? nothing : await read(context, viewer);
    }
}
