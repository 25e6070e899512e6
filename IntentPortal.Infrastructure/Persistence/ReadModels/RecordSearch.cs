using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Search;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Search;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.ReadModels;

/// <summary>Looks for intents, opportunities and suggestions.</summary>
internal sealed class RecordSearch(PortalDbContext context, Viewer viewer, string? typed, int take, CancellationToken cancel)
{
    private readonly HitBuilder hits = new(typed);

    public async Task<SearchGroup> IntentsAsync()
    {
        IQueryable<Intent> seen = context.Newest<Intent>(SearchIndex.Intents, typed)!.Where(IntentRights.SeenBy(viewer));
        var rows = await seen.Take(take + 1)
            .Select(i => new { i.Id, i.Code, i.Subject, i.Content, i.SourceDetail, i.Tags, i.Status, Customer = context.Customers.Where(c => c.Id == i.CustomerId).Select(c => c.Name).First() })
            .ToListAsync(cancel);
        return await GroupAsync(RecordKind.Intent, SearchIndex.Intents, [.. rows.Select(r => hits.Hit(
            RecordKind.Intent, r.Id, r.Code, r.Subject, r.Customer, r.Status,
            (SearchField.Code, r.Code), (SearchField.Content, r.Content), (SearchField.SourceDetail, r.SourceDetail), (SearchField.Tags, string.Join(' ', r.Tags))))]);
    }

    public async Task<SearchGroup> OpportunitiesAsync()
    {
        IQueryable<Opportunity> seen = context.Newest<Opportunity>(SearchIndex.Opportunities, typed)!.Where(OpportunityRights.SeenBy(viewer));
        var rows = await seen.Take(take + 1)
            .Select(o => new { o.Id, o.Code, o.Name, o.Stage, Customer = context.Customers.Where(c => c.Id == o.CustomerId).Select(c => c.Name).First() })
            .ToListAsync(cancel);
        return await GroupAsync(
            RecordKind.Opportunity, SearchIndex.Opportunities, [.. rows.Select(r => hits.Hit(RecordKind.Opportunity, r.Id, r.Code, r.Name, r.Customer, r.Stage, (SearchField.Code, r.Code)))]);
    }

    public async Task<SearchGroup> SuggestionsAsync()
    {
        IQueryable<Suggestion> seen = context.Newest<Suggestion>(SearchIndex.Suggestions, typed)!.SeenBy(viewer, context);
        var rows = await seen.Take(take + 1).Select(s => new { s.Id, s.Code, s.Title, s.Description, s.Status }).ToListAsync(cancel);
        return await GroupAsync(RecordKind.Suggestion, SearchIndex.Suggestions, [.. rows.Select(r => hits.Hit(
            RecordKind.Suggestion, r.Id, r.Code, r.Title, null, r.Status, (SearchField.Code, r.Code), (SearchField.Description, r.Description)))]);
    }

    private async Task<SearchGroup> GroupAsync(RecordKind kind, SearchIndex index, List<SearchHit> found)
    {
        SearchRest rest = found.Count > take ? SearchRest.More
            : await context.HasOlderAsync(index, typed, cancel) ? SearchRest.OlderNotSearched
            : SearchRest.None;
        return new SearchGroup(kind, [.. found.Take(take)], rest);
    }
}
