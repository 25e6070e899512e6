using IntentPortal.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.Stores;

internal sealed class ContactStore(PortalDbContext context) : EfStore<Contact>(context), IContactStore
{
    public async Task<IReadOnlyList<Contact>> OfAsync(Guid customerId, CancellationToken cancel) =>
        await Context.Contacts.Where(c => c.CustomerId == customerId).OrderByDescending(c => c.IsPrimary).ThenBy(c => c.Id).ToListAsync(cancel);
}
