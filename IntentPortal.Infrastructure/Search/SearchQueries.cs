using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Search;
using IntentPortal.Infrastructure.Customers;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Search.Engine;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Search;

/// <summary>
/// Searches records of all kinds: one bounded look-up in each index, newest first, with rights applied in the query.
/// </summary>
internal sealed class SearchQueries(IDbContextFactory<PortalDbContext> contexts) : ViewerQueries(contexts), ISearchQueries
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
                var found = new SearchReader(context, viewer, text, most, cancel);
                await found.LookAsync(Indexes(viewer, text));
                var records = new RecordSearch(found, text);
                var people = new CustomerSearch(found, text);
                SearchGroup[] groups =
                [
                    await records.IntentsAsync(),
                    await WithOldCodeAsync(await people.CustomersAsync(), context, viewer, text!, cancel),
                    await people.ContactsAsync(),
                    await records.OpportunitiesAsync(),
                    await records.SuggestionsAsync(),
                ];
                return [.. groups.Where(g => g.Hits.Count > 0 || g.Rest != SearchOverflow.None)];
            },
            cancel);

    /// <summary>The indexes to search, without those of records that the viewer may not see at all.</summary>
    public static IReadOnlyList<SearchIndex> Indexes(Viewer viewer, string? typed) =>
        [SearchIndex.Intents, .. CustomerSearch.Indexes(viewer, typed), .. OpportunityRights.CanOwn(viewer.Roles) ? [SearchIndex.Opportunities] : Array.Empty<SearchIndex>(), SearchIndex.Suggestions];

    // Codes of merged customers remain on documents and in mails for years, so they find the survivor.
    private static async Task<SearchGroup> WithOldCodeAsync(SearchGroup customers, PortalDbContext context, Viewer viewer, string text, CancellationToken cancel)
    {
        return TypedCode.Read(UnicodeText.Folded(text).Trim()).Select(code => code.Text).FirstOrDefault(code => code is not null) is { } typed
            && await SurvivingCustomer.FindAsync(context, typed, cancel) is { } survivor && survivor.Code != typed && await context.SeesCustomerAsync(viewer, survivor.Id, cancel)
            ? customers with
            {
                Hits =
                [
                    new SearchHit(RecordKind.Customer, survivor.Id, survivor.Code, [new HighlightSegment(survivor.Name, false)], null, survivor.Stage, SearchField.OldCode, [new HighlightSegment(typed, true)]),
                    .. customers.Hits.Where(h => h.Id != survivor.Id),
                ],
            }
            : customers;
    }
}
