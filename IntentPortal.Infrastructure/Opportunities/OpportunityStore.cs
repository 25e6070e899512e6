using IntentPortal.Domain.Opportunities;
using IntentPortal.Infrastructure.Persistence;

namespace IntentPortal.Infrastructure.Opportunities;

internal sealed class OpportunityStore(PortalDbContext context) : EfStore<Opportunity>(context), IOpportunityStore
{
    public async Task<IReadOnlyList<Opportunity>> OfCustomerAsync(Guid customerId, CancellationToken cancel) =>
        await AsItStandsAsync(o => o.CustomerId == customerId, cancel);

    public async Task<IReadOnlyList<Opportunity>> OpenOfOwnerAsync(Guid ownerId, CancellationToken cancel) =>
        await AsItStandsAsync(o => o.OwnerId == ownerId && o.Stage != OpportunityStage.Won && o.Stage != OpportunityStage.Lost, cancel);
}
