using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Search;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Search.Engine;

namespace IntentPortal.Infrastructure.Search;

/// <summary>
/// Reads the visible rows of the index matches. It starts with the few newest, which suffice for common words, and
/// extends the search up to a limit while too few of them are visible.
/// </summary>
internal sealed class SearchReader(PortalDbContext context, Viewer viewer, string? typed, int take, CancellationToken cancel)
{
    private const int Few = 64;
    private const int Wider = 3;
    private const int VeryMany = 20_000;

    private readonly Dictionary<SearchIndex, IndexHits> found = [];

    /// <summary>The number of rows shown of each kind.</summary>
    public int Take => take;

    /// <summary>Searches the indexes.</summary>
    public async Task LookAsync(IReadOnlyList<SearchIndex> indexes)
    {
        foreach (IndexHits one in await context.Search.NewestAsync(indexes, typed, Few, cancel))
        {
            found.Add(one.Index, one);
        }
    }

    /// <summary>The visible rows, newest first, at most one more than are shown.</summary>
    public Task<(List<TRow> Rows, SearchOverflow Others)> ReadAsync<TRow>(SearchIndex index, PerViewerQuery<long, TRow> query) => ReadAsync(index, query, f => f.Numbers);

    /// <summary>The visible contacts, newest first, at most one more than are shown.</summary>
    public Task<(List<TRow> Rows, SearchOverflow Others)> ReadContactsAsync<TRow>(SearchIndex index, PerViewerQuery<Guid, TRow> query) => ReadAsync(index, query, f => f.ContactIds);

    private async Task<(List<TRow> Rows, SearchOverflow Others)> ReadAsync<TKey, TRow>(SearchIndex index, PerViewerQuery<TKey, TRow> query, Func<IndexHits, List<TKey>> keys)
    {
        if (!found.TryGetValue(index, out IndexHits? newest) || newest.IsEmpty)
        {
            return ([], SearchOverflow.None);
        }

        List<TRow> rows = await SeenAsync(query, keys(newest));
        while (rows.Count <= take && newest.MayHaveMore && newest.Count < VeryMany)
        {
            IndexHits older = await context.Search.OlderAsync(viewer, newest, typed, Math.Min(Further(rows.Count, newest.Count), VeryMany - newest.Count), cancel);
            // Where paging uses an offset, rows added in the meantime can shift rows that were already read into the
            // next page.
            rows.AddRange(await SeenAsync(query, [.. keys(older).Except(keys(newest))]));
            newest = newest.Then(older);
        }

        return (rows, rows.Count > take ? SearchOverflow.More : newest.MayHaveMore ? SearchOverflow.OlderNotSearched : SearchOverflow.None);
    }

    // The number expected from the visible share so far, plus a half.
    private int Further(int seen, int of) => Math.Min(of * Wider, seen == 0 ? int.MaxValue : Math.Max(Few, (take + 1 - seen) * of * 3 / (seen * 2)));

    private async Task<List<TRow>> SeenAsync<TKey, TRow>(PerViewerQuery<TKey, TRow> query, List<TKey> keys)
    {
        List<TRow> rows = [];
        await foreach (TRow row in query.Run(context, viewer, keys).WithCancellation(cancel))
        {
            rows.Add(row);
            if (rows.Count > take)
            {
                break;
            }
        }

        return rows;
    }
}
