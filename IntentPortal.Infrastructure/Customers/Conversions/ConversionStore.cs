using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Infrastructure.Persistence;

namespace IntentPortal.Infrastructure.Customers.Conversions;

internal sealed class ConversionStore(PortalDbContext context) : EfStore<Conversion>(context), IConversionStore
{
    public async Task<IReadOnlyList<Conversion>> OfAsync(Guid customerId, CancellationToken cancel) =>
        await AsItStandsAsync(c => c.CustomerId == customerId, cancel);
}
