using IntentPortal.Domain.FollowUps;
using IntentPortal.Infrastructure.Persistence;

namespace IntentPortal.Infrastructure.FollowUps;

internal sealed class FollowUpStore(PortalDbContext context) : EfStore<FollowUp>(context), IFollowUpStore
{
    public async Task<IReadOnlyList<FollowUp>> OfCustomerAsync(Guid customerId, CancellationToken cancel) =>
        await AsItStandsAsync(f => f.CustomerId == customerId, cancel);
}
