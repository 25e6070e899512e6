using IntentPortal.Domain.Customers.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.Stores;

internal sealed class NotTheSameStore(PortalDbContext context) : EfStore<NotTheSame>(context), INotTheSameStore
{
    public Task<NotTheSame?> FindPairAsync(Guid oneId, Guid otherId, CancellationToken cancel)
    {
        (Guid one, Guid other) = CustomerPair.Of(oneId, otherId);
        return Context.NotTheSame.FirstOrDefaultAsync(n => n.OneId == one && n.OtherId == other, cancel);
    }

    public Task<bool> IsSaidAsync(Guid oneId, Guid otherId, CancellationToken cancel)
    {
        (Guid one, Guid other) = CustomerPair.Of(oneId, otherId);
        return Context.NotTheSame.AnyAsync(n => n.OneId == one && n.OtherId == other, cancel);
    }

    public async Task<IReadOnlyList<NotTheSame>> OfCustomerAsync(Guid customerId, CancellationToken cancel) =>
        await AsItStandsAsync(n => n.OneId == customerId || n.OtherId == customerId, cancel);
}
