using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;

namespace IntentPortal.Infrastructure.Suggestions;

internal sealed class SuggestionStore(PortalDbContext context) : EfStore<Suggestion>(context), ISuggestionStore
{
    public async Task<IReadOnlyList<Suggestion>> OpenOfOwnerAsync(Guid ownerId, CancellationToken cancel) =>
        await AsItStandsAsync(s => s.OwnerId == ownerId && s.Status < SuggestionStatus.Shipped, cancel);
}
