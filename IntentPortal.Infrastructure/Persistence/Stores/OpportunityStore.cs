using IntentPortal.Domain.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.Stores;

internal sealed class OpportunityStore(PortalDbContext context) : EfStore<Opportunity>(context), IOpportunityStore
{
    public Task<bool> HasOtherAsync(Guid customerId, Guid opportunityId, CancellationToken cancel) =>
        Context.Opportunities.AnyAsync(o => o.CustomerId == customerId && o.Id != opportunityId, cancel);

    public async Task<IReadOnlyList<Opportunity>> OfCustomerAsync(Guid customerId, CancellationToken cancel) =>
        await Context.Opportunities.Where(o => o.CustomerId == customerId).ToListAsync(cancel);
}
