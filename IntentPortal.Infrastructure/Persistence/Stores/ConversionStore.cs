using IntentPortal.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.Stores;

internal sealed class ConversionStore(PortalDbContext context) : EfStore<Conversion>(context), IConversionStore
{
    public async Task<IReadOnlyList<Conversion>> OfAsync(Guid customerId, CancellationToken cancel) =>
        await Context.Conversions.Where(c => c.CustomerId == customerId).ToListAsync(cancel);
}
