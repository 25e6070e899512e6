using IntentPortal.Domain.Customers.Conversions;

namespace IntentPortal.Infrastructure.Persistence.Stores;

internal sealed class ConversionStore(PortalDbContext context) : EfStore<Conversion>(context), IConversionStore
{
    public async Task<IReadOnlyList<Conversion>> OfAsync(Guid customerId, CancellationToken cancel) =>
        await AsItStandsAsync(c => c.CustomerId == customerId, cancel);
}
