using IntentPortal.Domain.FollowUps;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.FollowUps;

internal sealed class PromiseStore(PortalDbContext context) : EfStore<Promise>(context), IPromiseStore
{
    public Task<Promise?> FindPlannedAsync(Guid subjectId, CancellationToken cancel) =>
        Context.Promises.FirstOrDefaultAsync(p => p.SubjectId == subjectId && p.State == PromiseState.Planned, cancel);

    public async Task<IReadOnlyList<Promise>> OfAsync(Guid subjectId, CancellationToken cancel) =>
        await Context.Promises.Where(p => p.SubjectId == subjectId).OrderBy(p => p.DueOn).ThenBy(p => p.Id).ToListAsync(cancel);

    public async Task<IReadOnlyList<Promise>> PlannedAboutAsync(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancel)
    {
        List<Guid> about = [.. subjectIds];
        return await AsItStandsAsync(p => about.Contains(p.SubjectId) && p.State == PromiseState.Planned, cancel);
    }

    public async Task<IReadOnlyList<Promise>> PlannedOfAsync(Guid personId, CancellationToken cancel) =>
        await AsItStandsAsync(p => p.ById == personId && p.State == PromiseState.Planned, cancel);
}
