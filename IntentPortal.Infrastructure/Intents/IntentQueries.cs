using System.Runtime.CompilerServices;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.FollowUps;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Search.Engine;
using IntentPortal.Infrastructure.Timeline;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Intents;

/// <summary>Reads lists of intents. <see cref="IntentDetailQuery"/> reads one intent with all details.</summary>
internal sealed class IntentQueries(IDbContextFactory<PortalDbContext> contexts, IReferenceData reference, TimeProvider clock) : ViewerQueries(contexts), IIntentQueries
{
    private readonly IDbContextFactory<PortalDbContext> contexts = contexts;

    public Task<Page<IntentRow>> PageAsync(Guid actor, IntentPageRequest request, CancellationToken cancel) =>
        ReadAsync(
            actor,
            new Page<IntentRow>([], 0),
            async (context, viewer) =>
            {
                var query = new IntentPageQuery(context, viewer, await reference.GetAsync(cancel));
                IQueryable<Intent> intents = query.Where(request.Filter);
                if (request.AsksForValues && request.Skip + request.Take <= Limits.CountedRows)
                {
                    return await ByValuesAsync(context, viewer, query, intents, request, cancel);
                }

                int total = await intents.Select(i => i.Id).Take(Limits.CountedRows + 1).CountAsync(cancel);
                List<IntentRow> rows = await query.Order(intents, request)
                    .Skip(Math.Max(0, request.Skip)).Take(Math.Clamp(request.Take, 1, Limits.PageSize))
                    .RowsAsync(context, cancel);
                return new Page<IntentRow>(await DetailedAsync(rows, context, viewer, request, cancel), total);
            },
            cancel);

    // Reading user-defined values costs more than reading rows. One pass filters and counts, and only the rows of the
    // page are read completely.
    private static async Task<Page<IntentRow>> ByValuesAsync(PortalDbContext context, Viewer viewer, IntentPageQuery query, IQueryable<Intent> intents, IntentPageRequest request, CancellationToken cancel)
    {
        List<long> found = await query.Order(intents, request).Select(i => i.Number).Take(Limits.CountedRows + 1).ToListAsync(cancel);
        List<long> wanted = [.. found.Skip(Math.Max(0, request.Skip)).Take(Math.Clamp(request.Take, 1, Limits.PageSize))];
        // Passed as constants: SQLite's planner cannot see how short a parameter list is and would scan all visible
        // intents again.
        List<IntentRow> rows = await query.Order(intents.Where(i => EF.Constant(wanted).Contains(i.Number)), request).RowsAsync(context, cancel);
        return new Page<IntentRow>(await DetailedAsync(rows, context, viewer, request, cancel), found.Count);
    }

    private static async Task<List<IntentRow>> DetailedAsync(List<IntentRow> rows, PortalDbContext context, Viewer viewer, IntentPageRequest request, CancellationToken cancel) =>
        request.WithDetails ? await IntentRows.WithDetailsAsync(rows, context, viewer, cancel) : rows;

    public async IAsyncEnumerable<IntentRow> AllAsync(Guid actor, IntentPageRequest request, [EnumeratorCancellation] CancellationToken cancel)
    {
        const int chunk = 500;
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        if (await ViewerReader.ReadAsync(context, actor, cancel) is not { } viewer)
        {
            yield break;
        }

        var query = new IntentPageQuery(context, viewer, await reference.GetAsync(cancel));
        // The keys are read first, so that all rows belong to one snapshot and none is read twice despite concurrent
        // changes.
        List<Guid> ids = await query.Order(query.Where(request.Filter), request).Select(i => i.Id).ToListAsync(cancel);
        foreach (Guid[] part in ids.Chunk(chunk))
        {
            List<Guid> wanted = [.. part];
            List<IntentRow> rows = await context.Intents.Where(IntentRights.VisibleTo(viewer)).Where(i => wanted.Contains(i.Id)).RowsAsync(context, cancel);
            Dictionary<Guid, IntentRow> byId = (await DetailedAsync(rows, context, viewer, request, cancel)).ToDictionary(r => r.Id);
            foreach (Guid id in part)
            {
                if (byId.TryGetValue(id, out IntentRow? row))
                {
                    yield return row;
                }
            }
        }
    }

    public Task<IntentDetail?> DetailAsync(Guid actor, string code, CancellationToken cancel) =>
        ReadAsync<IntentDetail?>(actor, null, (context, viewer) => new IntentDetailQuery(context, viewer, clock.GetUtcNow()).FindAsync(code, cancel), cancel);

    public Task<IReadOnlyList<TimelineItem>> TimelineAsync(Guid actor, Guid intentId, int take, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<TimelineItem>>(actor, [], (context, viewer) => new TimelineQuery(context, viewer).OfAsync(intentId, take, clock.GetUtcNow(), cancel), cancel);

    public Task<IReadOnlyList<SimilarIntent>> SimilarAsync(Guid actor, string text, Guid? customerId, int take, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<SimilarIntent>>(
            actor,
            [],
            async (context, viewer) =>
            {
                IReadOnlyList<string> fragments = SearchText.Fragments(text, 12);
                if (fragments.Count == 0)
                {
                    return [];
                }

                // Of the latest intents that share any word, those that share most words.
                IQueryable<Intent> seen = context.Intents.Where(IntentRights.VisibleTo(viewer));
                List<long> numbers = await context.Search.SimilarIntents(fragments, 200).ToListAsync(cancel);
                List<SimilarIntent> found = await seen.Where(i => numbers.Contains(i.Number)).AsNoTracking()
                    .Select(i => new SimilarIntent(
                        i.Id, i.Code, i.Subject, context.Customers.Where(c => c.Id == i.CustomerId).Select(c => c.Name).First(), i.Status, i.CapturedAt))
                    .ToListAsync(cancel);
                HashSet<string> wanted = [.. fragments];
                return [.. found
                    .OrderByDescending(s => SearchText.Fragments(s.Subject, 50).Count(wanted.Contains))
                    .ThenByDescending(s => s.CapturedAt).ThenByDescending(s => s.Code, StringComparer.Ordinal)
                    .Take(Math.Clamp(take, 1, 20))];
            },
            cancel);

    public Task<string?> AttachmentNameAsync(Guid actor, Guid attachmentId, CancellationToken cancel) =>
        ReadAsync<string?>(
            actor,
            null,
            (context, viewer) => context.Attachments.NameAsync(attachmentId, SubjectType.Intent, context.Intents.Where(IntentRights.VisibleTo(viewer)).Select(i => i.Id), cancel),
            cancel);
}
