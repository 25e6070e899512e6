using IntentPortal.Domain.Customers;
using IntentPortal.Infrastructure.Persistence.ReadModels;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.Stores;

internal sealed class CustomerStore(PortalDbContext context) : EfStore<Customer>(context), ICustomerStore
{
    public async Task<IReadOnlyList<Guid>> HitsAsync(DuplicateSigns signs, Guid? customerId, CancellationToken cancel)
    {
        List<Guid> others = customerId is { } self
            ? [self, .. await Context.NotTheSame.Where(n => n.OneId == self || n.OtherId == self).Select(n => n.OneId == self ? n.OtherId : n.OneId).ToListAsync(cancel)]
            : [];
        return [.. (await ScoredCandidates.BestAsync(Context, signs, others, cancel)).Select(hit => hit.Id)];
    }
}
