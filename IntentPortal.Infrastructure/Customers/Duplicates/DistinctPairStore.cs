using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers.Duplicates;

internal sealed class DistinctPairStore(PortalDbContext context) : EfStore<DistinctPair>(context), IDistinctPairStore
{
    public Task<DistinctPair?> FindPairAsync(Guid oneId, Guid otherId, CancellationToken cancel)
    {
        (Guid one, Guid other) = CustomerPair.Of(oneId, otherId);
        return Context.DistinctPairs.FirstOrDefaultAsync(n => n.OneId == one && n.OtherId == other, cancel);
    }

    public Task<bool> IsSaidAsync(Guid oneId, Guid otherId, CancellationToken cancel)
    {
        (Guid one, Guid other) = CustomerPair.Of(oneId, otherId);
        return Context.DistinctPairs.AnyAsync(n => n.OneId == one && n.OtherId == other, cancel);
    }

    public async Task<IReadOnlyList<DistinctPair>> OfCustomerAsync(Guid customerId, CancellationToken cancel) =>
        await AsItStandsAsync(n => n.OneId == customerId || n.OtherId == customerId, cancel);
}
