using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Board.Replay;

/// <summary>
/// Reconstructs the board at a past time. The database counts the current cards; only intents changed since are read,
/// subtracted from those counts, rewound, and counted in their former columns. A recent time therefore needs only the
/// changes since and the shown cards, even with 100,000 open intents.
/// </summary>
internal sealed class BoardSnapshotQuery(PortalDbContext context, IQueryable<Intent> seen, SnapshotVisibility sight, DateTimeOffset at)
{
    private readonly IntentRewinder past = new(context, context.Changes.Where(change => change.At > at));

    /// <summary>Reads the board.</summary>
    public async Task<BoardSnapshot> ReadAsync(CancellationToken cancel)
    {
        HashSet<Guid> touched = await past.TouchedAsync(cancel);
        Dictionary<IntentStatus, (int Count, decimal Amount)> heads = await CountAsync(cancel);
        Dictionary<Guid, IntentAt> walked = await past.NowAsync(seen, touched, sight.AsksForProducts, cancel);
        Add(heads, walked.Values.Where(sight.Shows), -1);
        await past.GoBackAsync(walked, cancel);
        List<IntentAt> back = [.. walked.Values.Where(sight.Shows)];
        Add(heads, back, 1);
        Dictionary<IntentStatus, IReadOnlyList<IntentAt>> shown = [];
        foreach (IntentStatus column in BoardColumns.All)
        {
            shown[column] = [.. Newest((await UntouchedAsync(column, touched, cancel)).Concat(back.Where(i => i.Status == column)))];
        }

        IReadOnlyDictionary<Guid, string> names = await past.NamesAsync(shown.Values.SelectMany(of => of).Select(i => i.CustomerId), cancel);
        return new BoardSnapshot(at, [.. BoardColumns.All.Select(column => new SnapshotColumn(column, heads[column].Count, heads[column].Amount, [.. shown[column].Select(i => IntentRewinder.Card(i, names))]))]);
    }

    private static void Add(Dictionary<IntentStatus, (int Count, decimal Amount)> heads, IEnumerable<IntentAt> intents, int sign)
    {
        foreach (IntentAt intent in intents)
        {
            (int count, decimal amount) = heads[intent.Status];
            heads[intent.Status] = (count + sign, amount + (sign * (intent.ExpectedAmount ?? 0)));
        }
    }

    private static IEnumerable<IntentAt> Newest(IEnumerable<IntentAt> intents) =>
        intents.OrderByDescending(i => i.StageEnteredAt).ThenByDescending(i => i.Number).Take(IBoardHistoryQueries.MostCards);

    private async Task<Dictionary<IntentStatus, (int Count, decimal Amount)>> CountAsync(CancellationToken cancel)
    {
        var counted = await sight.Narrow(seen).GroupBy(i => i.Status).Select(g => new { Status = g.Key, Count = g.Count(), Amount = g.Sum(i => i.ExpectedAmount ?? 0) }).ToListAsync(cancel);
        var heads = BoardColumns.All.ToDictionary(column => column, _ => (0, 0m));
        counted.ForEach(head => heads[head.Status] = (head.Count, head.Amount));
        return heads;
    }

    // Read one by one until there are enough. Changed intents are skipped here, because a list of all of them is too
    // long for a condition.
    private async Task<List<IntentAt>> UntouchedAsync(IntentStatus column, HashSet<Guid> touched, CancellationToken cancel)
    {
        List<IntentAt> untouched = [];
        IQueryable<Intent> newest = sight.Narrow(seen).Where(i => i.Status == column).OrderByDescending(i => i.StageEnteredAt).ThenByDescending(i => i.Number);
        await foreach (IntentAt intent in IntentRewinder.Now(newest).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!touched.Contains(intent.Id))
            {
                untouched.Add(intent);
            }

            if (untouched.Count == IBoardHistoryQueries.MostCards)
            {
                break;
            }
        }

        return untouched;
    }
}
