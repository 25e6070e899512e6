using IntentPortal.Domain.Opportunities;

namespace IntentPortal.Infrastructure.Persistence.Stores;

internal sealed class OpportunityStore(PortalDbContext context) : EfStore<Opportunity>(context), IOpportunityStore
{
    public async Task<IReadOnlyList<Opportunity>> OfCustomerAsync(Guid customerId, CancellationToken cancel) =>
        await AsItStandsAsync(o => o.CustomerId == customerId, cancel);
}
