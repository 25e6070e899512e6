using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Infrastructure.Customers.Duplicates;
using IntentPortal.Infrastructure.Persistence;

namespace IntentPortal.Infrastructure.Customers;

internal sealed class CustomerStore(PortalDbContext context) : EfStore<Customer>(context), ICustomerStore
{
    public async Task<IReadOnlyList<Guid>> HitsAsync(MatchCriteria signs, MatchCriteria? before, Guid? customerId, CancellationToken cancel)
    {
        List<Guid> others = customerId is { } self ? await ScoredCandidates.NoneOfAsync(Context, self, cancel) : [];
        return [.. (await ScoredCandidates.BestAsync(Context, signs, before, others, cancel)).Select(hit => hit.Id)];
    }

    public async Task<IReadOnlyList<Customer>> InServiceOfOwnerAsync(Guid ownerId, CancellationToken cancel) =>
        await AsItStandsAsync(c => c.OwnerId == ownerId && !c.IsDeactivated && c.MergedIntoId == null, cancel);
}
