using IntentPortal.Domain.Intents;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Intents;

internal sealed class IntentStore(PortalDbContext context) : EfStore<Intent>(context), IIntentStore
{
    public async Task<bool> IsReferredToAsync(Guid intentId, CancellationToken cancel) =>
        await Context.Set<Domain.Suggestions.DemandEvidence>().AnyAsync(e => e.IntentId == intentId, cancel)
        || await Context.Opportunities.AnyAsync(o => o.OriginIntentId == intentId, cancel);

    public async Task<IReadOnlyList<Guid>> InvalidSinceBeforeAsync(DateTimeOffset time, int take, CancellationToken cancel) =>
        await Context.Intents.IgnoreQueryFilters()
            .Where(i => i.Status == IntentStatus.Invalid && i.Confirmation!.At <= time)
            .OrderBy(i => i.Confirmation!.At).ThenBy(i => i.Number)
            .Select(i => i.Id)
            .Take(take)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<Guid>> PurgeAsync(Intent intent, CancellationToken cancel)
    {
        List<Guid> files = await Context.Attachments.Where(a => a.SubjectId == intent.Id).Select(a => a.Id).ToListAsync(cancel);
        await Context.Attachments.Where(a => a.SubjectId == intent.Id).ExecuteDeleteAsync(cancel);
        // Days and counts remain for the promise statistics; text about the customer is removed.
        await Context.Promises.Where(p => p.SubjectId == intent.Id).ExecuteUpdateAsync(p => p.SetProperty(q => q.MoveReason, (string?)null), cancel);
        await Context.FollowUps.Where(f => f.SubjectId == intent.Id).ExecuteDeleteAsync(cancel);
        Remove(intent);
        return files;
    }

    public async Task<IReadOnlyList<Intent>> OfCustomerAsync(Guid customerId, CancellationToken cancel) =>
        await AsItStandsAsync(i => i.CustomerId == customerId, cancel);

    public async Task<IReadOnlyList<Intent>> OpenOfOwnerAsync(Guid ownerId, CancellationToken cancel) =>
        await AsItStandsAsync(i => i.OwnerId == ownerId && (i.Status == IntentStatus.New || i.Status == IntentStatus.FollowingUp), cancel);
}
