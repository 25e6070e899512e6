using IntentPortal.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.Stores;

internal sealed class PromiseStore(PortalDbContext context) : EfStore<Promise>(context), IPromiseStore
{
    public Task<Promise?> FindPlannedAsync(Guid aboutId, CancellationToken cancel) =>
        Context.Promises.FirstOrDefaultAsync(p => p.AboutId == aboutId && p.State == PromiseState.Planned, cancel);

    public async Task<IReadOnlyList<Promise>> OfAsync(Guid aboutId, CancellationToken cancel) =>
        await Context.Promises.Where(p => p.AboutId == aboutId).OrderBy(p => p.DueOn).ThenBy(p => p.Id).ToListAsync(cancel);
}
