using IntentPortal.Domain.Customers;
using IntentPortal.Infrastructure.Persistence;

namespace IntentPortal.Infrastructure.Customers;

internal sealed class ContactStore(PortalDbContext context) : EfStore<Contact>(context), IContactStore
{
    public async Task<IReadOnlyList<Contact>> OfAsync(Guid customerId, CancellationToken cancel) =>
        [.. (await AsItStandsAsync(c => c.CustomerId == customerId && c.JoinedIntoId == null, cancel)).OrderByDescending(c => c.IsPrimary).ThenBy(c => c.Id)];
}
