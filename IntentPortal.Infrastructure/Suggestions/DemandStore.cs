using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Suggestions;

internal sealed class DemandStore(PortalDbContext context) : EfStore<Demand>(context), IDemandStore
{
    public Task<Demand?> FindAsync(Guid suggestionId, Guid customerId, CancellationToken cancel) =>
        Context.Demands.FirstOrDefaultAsync(d => d.SuggestionId == suggestionId && d.CustomerId == customerId, cancel);

    public Task<bool> HasOtherEvidenceAsync(Guid suggestionId, Guid intentId, CancellationToken cancel) =>
        Context.Demands.AnyAsync(d => d.SuggestionId == suggestionId && d.Evidence.Any(e => e.IntentId != intentId), cancel);

    public async Task<IReadOnlyList<Demand>> OfCustomerAsync(Guid customerId, CancellationToken cancel) =>
        await AsItStandsAsync(d => d.CustomerId == customerId, cancel);
}
