using IntentPortal.Domain.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.Stores;

internal sealed class OpportunityStore(PortalDbContext context) : EfStore<Opportunity>(context), IOpportunityStore
{
    public async Task<IReadOnlyList<Opportunity>> OfCustomerAsync(Guid customerId, CancellationToken cancel) =>
        await Context.Opportunities.Where(o => o.CustomerId == customerId).ToListAsync(cancel);
}
