using IntentPortal.Domain.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.Stores;

internal sealed class OpportunityStore(PortalDbContext context) : EfStore<Opportunity>(context), IOpportunityStore
{
    public Task<bool> HasOtherAsync(Guid customerId, Guid opportunityId, CancellationToken cancel) =>
        Context.Opportunities.AnyAsync(o => o.CustomerId == customerId && o.Id != opportunityId, cancel);
}
