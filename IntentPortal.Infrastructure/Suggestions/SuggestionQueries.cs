using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Search.Engine;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Suggestions;

/// <summary>Reads suggestions for lists, pages and pickers.</summary>
internal sealed class SuggestionQueries(IDbContextFactory<PortalDbContext> contexts) : ViewerQueries(contexts), ISuggestionQueries
{
    private const int MostEvidence = 500;

    public Task<Page<SuggestionRow>> ListAsync(Guid actor, string? text, int skip, int take, CancellationToken cancel) =>
        ReadAsync(
            actor,
            new Page<SuggestionRow>([], 0),
            async (context, viewer) =>
            {
                IQueryable<Suggestion> suggestions = context.Suggestions.VisibleTo(viewer, context);
                if (context.Search.Suggestions(text) is { } numbers)
                {
                    suggestions = suggestions.Where(s => numbers.Contains(s.Number));
                }

                int total = await suggestions.Select(s => s.Id).Take(Limits.CountedRows + 1).CountAsync(cancel);
                List<SuggestionRow> rows = await Rows(context, suggestions.OrderByDescending(s => s.Number).Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, Limits.PageSize)))
                    .ToListAsync(cancel);
                return new Page<SuggestionRow>(rows, total);
            },
            cancel);

    public Task<SuggestionDetail?> DetailAsync(Guid actor, string code, CancellationToken cancel) =>
        ReadAsync<SuggestionDetail?>(
            actor,
            null,
            async (context, viewer) =>
            {
                string wanted = code.Trim().ToUpperInvariant();
                IQueryable<Suggestion> one = context.Suggestions.VisibleTo(viewer, context).Where(s => s.Code == wanted);
                SuggestionRow? row = await Rows(context, one).FirstOrDefaultAsync(cancel);
                if (row is null)
                {
                    return null;
                }

                var own = await one.Select(s => new { s.Description, s.OwnerId, s.Version }).FirstAsync(cancel);
                IQueryable<Intent> seen = context.Intents.Where(IntentRights.VisibleTo(viewer));
                List<SuggestionEvidence> evidence = await (
                    from demand in context.Demands.AsNoTracking().IgnoreAutoIncludes()
                    where demand.SuggestionId == row.Id
                    from said in demand.Evidence
                    join intent in seen on said.IntentId equals intent.Id
                    join customer in context.Customers on demand.CustomerId equals customer.Id
                    orderby said.AskedAt descending, intent.Number descending
                    select new SuggestionEvidence(intent.Id, intent.Code, intent.Subject, intent.Content, customer.Name, said.Importance, said.AskedAt))
                    .Take(MostEvidence).ToListAsync(cancel);
                return new SuggestionDetail(row, own.Description, evidence) { Version = own.Version, OwnerId = own.OwnerId, MayAssign = SuggestionRights.MayAssign(viewer) };
            },
            cancel);

    public Task<IReadOnlyList<SuggestionRow>> SimilarAsync(Guid actor, string text, Guid? productId, int take, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<SuggestionRow>>(
            actor,
            [],
            async (context, viewer) =>
            {
                IReadOnlyList<string> wanted = SearchText.Fragments(text, 20);
                SuggestionStatus[] open = [SuggestionStatus.UnderReview, SuggestionStatus.Planned, SuggestionStatus.InProgress];
                List<SuggestionStatus> takesEvidence = [.. open];
                // There are hundreds of suggestions and not millions, so titles are compared in memory.
                List<SuggestionRow> candidates = await Rows(
                    context, context.Suggestions.Where(s => takesEvidence.Contains(s.Status) && (productId == null || s.ProductId == productId)).OrderByDescending(s => s.Number).Take(1000))
                    .ToListAsync(cancel);
                List<SuggestionRow> best = [.. candidates
                    .Select(s => (Row: s, Shared: SearchText.Fragments(s.Title, 50).Count(wanted.Contains)))
                    .Where(s => s.Shared > 0 || productId is not null)
                    .OrderByDescending(s => s.Shared).ThenByDescending(s => s.Row.Customers).ThenByDescending(s => s.Row.Code, StringComparer.Ordinal)
                    .Select(s => s.Row)
                    .Take(Math.Clamp(take, 1, 20))];
                List<Guid> ids = [.. best.Select(s => s.Id)];
                List<Guid> opened = await context.Suggestions.VisibleTo(viewer, context).Where(s => ids.Contains(s.Id)).Select(s => s.Id).ToListAsync(cancel);
                return [.. best.Select(s => s with { Opens = opened.Contains(s.Id) })];
            },
            cancel);

    private static IQueryable<SuggestionRow> Rows(PortalDbContext context, IQueryable<Suggestion> suggestions) =>
        suggestions.AsNoTracking().Select(s => new SuggestionRow(
            s.Id,
            s.Code,
            s.Title,
            context.Products.Where(p => p.Id == s.ProductId).Select(p => p.NameZh).First(),
            context.Products.Where(p => p.Id == s.ProductId).Select(p => p.NameEn).First(),
            context.People.Where(p => p.Id == s.OwnerId).Select(p => p.Name).First(),
            s.Status,
            context.Demands.Count(d => d.SuggestionId == s.Id),
            context.Demands.Where(d => d.SuggestionId == s.Id).SelectMany(d => d.Evidence).Count(),
            s.CreatedAt));
}
