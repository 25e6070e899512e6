using IntentPortal.Domain.Search;
using IntentPortal.Infrastructure.Search;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.ReadModels;

/// <summary>The search over everything: one bounded look into each index, newest first, rights inside the query.</summary>
internal sealed class SearchQueries(IDbContextFactory<PortalDbContext> contexts) : ReadModel(contexts), ISearchQueries
{
    private const int Most = 50;

    public Task<IReadOnlyList<SearchGroup>> FindAsync(Guid actor, string? text, int take, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<SearchGroup>>(
            actor,
            [],
            async (context, viewer) =>
            {
                if (SearchText.FtsQuery(text) is null)
                {
                    return [];
                }

                int most = Math.Clamp(take, 1, Most);
                var found = new FoundRecords(context, viewer, text, most, cancel);
                await found.LookAsync([SearchIndex.Intents, .. CustomerSearch.Indexes(viewer, text), SearchIndex.Opportunities, SearchIndex.Suggestions]);
                var records = new RecordSearch(found, text);
                var people = new CustomerSearch(found, text);
                SearchGroup[] groups =
                [
                    await records.IntentsAsync(),
                    await people.CustomersAsync(),
                    await people.ContactsAsync(),
                    await records.OpportunitiesAsync(),
                    await records.SuggestionsAsync(),
                ];
                return [.. groups.Where(g => g.Hits.Count > 0 || g.Rest != SearchRest.None)];
            },
            cancel);
}
