using IntentPortal.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.Stores;

internal sealed class FollowUpStore(PortalDbContext context) : EfStore<FollowUp>(context), IFollowUpStore
{
    public async Task<IReadOnlyList<FollowUp>> OfCustomerAsync(Guid customerId, CancellationToken cancel) =>
        await Context.FollowUps.Where(f => f.CustomerId == customerId).ToListAsync(cancel);
}
