using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Search;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Customers;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Search.Engine;
using IntentPortal.Infrastructure.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Search;

/// <summary>Searches intents, opportunities and suggestions.</summary>
internal sealed class RecordSearch(SearchReader found, string? typed)
{
    private static readonly PerViewerQuery<long, IntentFound> intents = new((context, viewer, numbers) =>
        context.Intents.AsNoTracking().Where(i => numbers.Contains(i.Number)).Where(IntentRights.VisibleTo(viewer)).OrderByDescending(i => i.Number)
            .Select(i => new IntentFound(i.Id, i.Code, i.Subject, i.Content, i.SourceDetail, i.Tags, i.Status, context.Customers.Where(c => c.Id == i.CustomerId).Select(c => c.Name).First())));

    private static readonly PerViewerQuery<long, OpportunityFound> opportunities = new((context, viewer, numbers) =>
        context.Opportunities.AsNoTracking().Where(o => numbers.Contains(o.Number)).Where(OpportunityRights.VisibleTo(viewer)).OrderByDescending(o => o.Number)
            .Select(o => new OpportunityFound(o.Id, o.Code, o.Name, o.Stage, context.Customers.Where(c => c.Id == o.CustomerId).Select(c => c.Name).First())));

    private static readonly PerViewerQuery<long, SuggestionFound> suggestions = new((context, viewer, numbers) =>
        context.Suggestions.AsNoTracking().Where(s => numbers.Contains(s.Number)).VisibleTo(viewer, context).OrderByDescending(s => s.Number)
            .Select(s => new SuggestionFound(s.Id, s.Code, s.Title, s.Description, s.Status)));

    private readonly HitBuilder hits = new(typed);

    public Task<SearchGroup> IntentsAsync() => GroupAsync(RecordKind.Intent, SearchIndex.Intents, intents, r => hits.Hit(
        RecordKind.Intent, r.Id, r.Code, r.Subject, r.Customer, r.Status,
        (SearchField.Code, r.Code), (SearchField.Content, r.Content), (SearchField.SourceDetail, r.SourceDetail), (SearchField.Tags, string.Join(' ', r.Tags))));

    public Task<SearchGroup> OpportunitiesAsync() => GroupAsync(
        RecordKind.Opportunity, SearchIndex.Opportunities, opportunities, r => hits.Hit(RecordKind.Opportunity, r.Id, r.Code, r.Name, r.Customer, r.Stage, (SearchField.Code, r.Code)));

    public Task<SearchGroup> SuggestionsAsync() => GroupAsync(RecordKind.Suggestion, SearchIndex.Suggestions, suggestions, r => hits.Hit(
        RecordKind.Suggestion, r.Id, r.Code, r.Title, null, r.Status, (SearchField.Code, r.Code), (SearchField.Description, r.Description)));

    private async Task<SearchGroup> GroupAsync<TRow>(RecordKind kind, SearchIndex index, PerViewerQuery<long, TRow> query, Func<TRow, SearchHit> hit)
    {
        (List<TRow> rows, SearchOverflow rest) = await found.ReadAsync(index, query);
        return new SearchGroup(kind, [.. rows.Take(found.Take).Select(hit)], rest);
    }

    private sealed record IntentFound(Guid Id, string Code, string Subject, string Content, string? SourceDetail, IReadOnlyList<string> Tags, IntentStatus Status, string Customer);

    private sealed record OpportunityFound(Guid Id, string Code, string Name, OpportunityStage Stage, string Customer);

    private sealed record SuggestionFound(Guid Id, string Code, string Title, string? Description, SuggestionStatus Status);
}
