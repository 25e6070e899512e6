using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Bulk;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IntentPortal.Infrastructure.Customers.Duplicates;

/// <summary>
/// Finds probable duplicate pairs. Customers are indexed under keys, such as the phonetic core of the name or a phone
/// number, and only customers that share a key are compared. Under a very common key each customer is compared only
/// with its neighbours, so that the effort grows linearly with the number of customers. The first run reads all
/// customers; later runs read those that changed according to the ledger.
/// </summary>
internal sealed class DuplicatePairSearch(IDbContextFactory<PortalDbContext> contexts, SqliteWriteQueue gate)
{
    // To be raised whenever names are taken apart or keys are made in another way.
    private const int Form = 2;

    private const int CustomersAtOnce = 1000;
    private const int KeysAtOnce = 10_000;

    // This many keys are collected before they are written in index order. Written as they arrive, every thousand
    // customers would touch all pages of the index.
    private const int KeysGathered = 250_000;
    private const int PairsAtOnce = 2000;
    private const int ChangedAtOnce = 200;
    private const int Neighbours = 10;

    // With overlapping transactions an entry can be committed after a later one, so the last entries are read again.
    private const int Again = 100;

    /// <summary>Updates the pairs; returns the number of customers that were checked.</summary>
    public async Task<int> FollowAsync(CancellationToken cancel)
    {
        long head;
        DuplicateProgress? progress;
        await using (PortalDbContext context = await contexts.CreateDbContextAsync(cancel))
        {
            head = await context.Changes.MaxAsync(c => (long?)c.Sequence, cancel) ?? 0;
            progress = await context.DuplicateProgress.AsNoTracking().FirstOrDefaultAsync(cancel);
        }

        if (progress is not { Form: Form })
        {
            int all = await MakeKeysAsync(cancel);
            await CompareAllAsync(cancel);
            await RememberAsync(head, cancel);
            return all;
        }

        if (head == progress.Sequence)
        {
            return 0;
        }

        IReadOnlyList<Guid> changed = await ChangedAsync(progress.Sequence - Again, cancel);
        foreach (Guid[] some in changed.Chunk(ChangedAtOnce))
        {
            await CompareAsync(some, cancel);
        }

        await RememberAsync(head, cancel);
        return changed.Count;
    }

    private async Task<IReadOnlyList<Guid>> ChangedAsync(long after, CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        // A contact's changes are recorded on its customer's timeline.
        return await (from change in context.Changes
                      where change.Sequence > after
                      join line in context.ChangeLines on change.Id equals line.ChangeId
                      where line.RecordKind == RecordKind.Customer || line.RecordKind == RecordKind.Contact
                      select line.TimelineId).Distinct().ToListAsync(cancel);
    }

    private async Task<int> MakeKeysAsync(CancellationToken cancel)
    {
        await WriteAsync(
            async context =>
            {
                await context.DuplicateKeys.ExecuteDeleteAsync(cancel);
                await context.DuplicatePairs.ExecuteDeleteAsync(cancel);
            },
            cancel);
        int all = 0;
        long last = 0;
        List<DuplicateKey> gathered = [];
        while (true)
        {
            await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
            (Dictionary<Guid, DuplicateProfile> profiles, long reached) = await DuplicateProfiles.ReadAfterAsync(context, last, CustomersAtOnce, cancel);
            if (reached == last)
            {
                await WriteKeysAsync(gathered, cancel);
                return all;
            }

            last = reached;
            all += profiles.Count;
            gathered.AddRange(KeysOf(profiles));
            if (gathered.Count >= KeysGathered)
            {
                await WriteKeysAsync(gathered, cancel);
                gathered.Clear();
            }
        }
    }

    // Written in batches, so that other writers are not blocked for long.
    private async Task WriteKeysAsync(List<DuplicateKey> keys, CancellationToken cancel)
    {
        foreach (DuplicateKey[] some in keys.OrderBy(key => key.Key, StringComparer.Ordinal).Chunk(KeysAtOnce))
        {
            await WriteAsync(write => BulkAsync(write, some, cancel), cancel);
        }
    }

    private async Task CompareAllAsync(CancellationToken cancel)
    {
        HashSet<(Guid, Guid)> seen = [];
        List<(Guid One, Guid Other)> pairs = [];
        List<Guid> sharing = [];
        string? key = null;
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        await foreach (DuplicateKey next in context.DuplicateKeys.AsNoTracking().OrderBy(k => k.Key).ThenBy(k => k.CustomerId).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (next.Key != key)
            {
                key = next.Key;
                sharing.Clear();
            }

            foreach (Guid neighbour in sharing)
            {
                (Guid, Guid) pair = CustomerPair.Of(neighbour, next.CustomerId);
                if (seen.Add(pair))
                {
                    pairs.Add(pair);
                }
            }

            sharing.Add(next.CustomerId);
            if (sharing.Count > Neighbours)
            {
                sharing.RemoveAt(0);
            }

            if (pairs.Count >= PairsAtOnce)
            {
                await ScoreAsync(pairs, cancel);
                pairs.Clear();
            }
        }

        await ScoreAsync(pairs, cancel);
    }

    private async Task ScoreAsync(IReadOnlyCollection<(Guid One, Guid Other)> pairs, CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        Dictionary<Guid, DuplicateProfile> profiles = await DuplicateProfiles.ReadAsync(context, InService(context), [.. pairs.SelectMany(p => new[] { p.One, p.Other }).Distinct()], cancel);
        IReadOnlyList<DuplicatePair> probable = Probable(pairs, profiles);
        if (probable.Count > 0)
        {
            await WriteAsync(write => BulkAsync(write, probable, cancel), cancel);
        }
    }

    private async Task CompareAsync(Guid[] changed, CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        List<Guid> ids = [.. changed];
        Dictionary<Guid, DuplicateProfile> profiles = await DuplicateProfiles.ReadAsync(context, InService(context), ids, cancel);
        HashSet<(Guid, Guid)> pairs = [];
        foreach ((Guid id, DuplicateProfile profile) in profiles)
        {
            foreach (string key in profile.Keys)
            {
                List<Guid> sharing = await context.DuplicateKeys.Where(k => k.Key == key && k.CustomerId != id).OrderBy(k => k.CustomerId).Select(k => k.CustomerId).Take(2 * Neighbours).ToListAsync(cancel);
                pairs.UnionWith(sharing.Select(other => CustomerPair.Of(id, other)));
            }
        }

        // Customers changed in the same batch may share a key that neither had before.
        foreach (IGrouping<string, Guid> sharing in profiles.SelectMany(p => p.Value.Keys.Select(k => (Key: k, p.Key))).GroupBy(p => p.Item1, p => p.Item2))
        {
            List<Guid> together = [.. sharing];
            for (int i = 1; i < together.Count; i++)
            {
                pairs.UnionWith(together.Take(i).TakeLast(Neighbours).Select(other => CustomerPair.Of(together[i], other)));
            }
        }

        List<Guid> others = [.. pairs.SelectMany(p => new[] { p.Item1, p.Item2 }).Distinct().Where(id => !profiles.ContainsKey(id))];
        Dictionary<Guid, DuplicateProfile> known = await DuplicateProfiles.ReadAsync(context, InService(context), others, cancel);
        foreach ((Guid id, DuplicateProfile profile) in profiles)
        {
            known[id] = profile;
        }

        IReadOnlyList<DuplicatePair> probable = Probable(pairs, known);
        await WriteAsync(
            async write =>
            {
                await write.DuplicateKeys.Where(k => ids.Contains(k.CustomerId)).ExecuteDeleteAsync(cancel);
                await write.DuplicatePairs.Where(p => ids.Contains(p.OneId) || ids.Contains(p.OtherId)).ExecuteDeleteAsync(cancel);
                await BulkAsync(write, KeysOf(profiles), cancel);
                await BulkAsync(write, probable, cancel);
            },
            cancel);
    }

    private List<DuplicatePair> Probable(IEnumerable<(Guid One, Guid Other)> pairs, Dictionary<Guid, DuplicateProfile> profiles)
    {
        List<DuplicatePair> probable = [];
        foreach ((Guid one, Guid other) in pairs)
        {
            // A customer that was deactivated or merged in the meantime is not a duplicate.
            if (profiles.TryGetValue(one, out DuplicateProfile? a) && profiles.TryGetValue(other, out DuplicateProfile? b) && DuplicateScore.Of(a, b) is { IsProbable: true } score)
            {
                probable.Add(new DuplicatePair(one, other, score));
            }
        }

        return probable;
    }

    private static IQueryable<Customer> InService(PortalDbContext context) => context.Customers.Where(c => !c.IsDeactivated);

    private static List<DuplicateKey> KeysOf(Dictionary<Guid, DuplicateProfile> profiles) =>
        [.. profiles.SelectMany(p => p.Value.Keys.Select(key => new DuplicateKey(key, p.Key)))];

    private static Task BulkAsync<T>(PortalDbContext context, IReadOnlyCollection<T> rows, CancellationToken cancel)
        where T : class => new BulkWriter(context).WriteAsync(rows, cancel);

    private Task RememberAsync(long sequence, CancellationToken cancel) => WriteAsync(
        async context =>
        {
            await context.DuplicateProgress.ExecuteDeleteAsync(cancel);
            await BulkAsync(context, [new DuplicateProgress(sequence, Form)], cancel);
        },
        cancel);

    private async Task WriteAsync(Func<PortalDbContext, Task> write, CancellationToken cancel)
    {
        await using PortalDbContext outer = await contexts.CreateDbContextAsync(cancel);
        using IDisposable? turn = outer.WritersAreSerial ? await gate.EnterAsync(cancel) : null;
        await outer.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                await using PortalDbContext context = await contexts.CreateDbContextAsync(token);
                await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(token);
                await write(context);
                await transaction.CommitAsync(token);
            },
            cancel);
    }
}
