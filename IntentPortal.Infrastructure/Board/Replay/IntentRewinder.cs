using System.Text.Json;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Board.Replay;

/// <summary>
/// Reconstructs past states from the present: every later ledger line restores the old values of its record. Recent
/// times need few lines, and unchanged records need none.
/// </summary>
/// <param name="context">The database.</param>
/// <param name="younger">The changes to undo.</param>
internal sealed class IntentRewinder(PortalDbContext context, IQueryable<Change> younger)
{
    private const int Chunk = 500;
    private const string NameField = $"\"{nameof(Customer.Name)}\"";

    /// <summary>The intents that were changed.</summary>
    // Duplicates are removed in memory: for a distinct query, SQLite scans all lines of the ledger in the order of
    // their records.
    public async Task<HashSet<Guid>> TouchedAsync(CancellationToken cancel) => [.. await Lines().Select(line => line.RecordId).ToListAsync(cancel)];

    /// <summary>The current state of intents, unordered.</summary>
    public static IQueryable<IntentAt> Now(IQueryable<Intent> intents) => intents.AsNoTracking().IgnoreAutoIncludes().Select(i => new IntentAt
    {
        Id = i.Id,
        Code = i.Code,
        Number = i.Number,
        CapturedAt = i.CapturedAt,
        CapturedById = i.CapturedById,
        Subject = i.Subject,
        Kind = i.Kind,
        CustomerId = i.CustomerId,
        SourceId = i.SourceId,
        Status = i.Status,
        StageEnteredAt = i.StageEnteredAt,
        OwnerId = i.OwnerId,
        DepartmentId = i.DepartmentId,
        ExpectedAmount = i.ExpectedAmount,
        PromiseDueOn = i.PromiseDueOn,
        PromiseMovedCount = i.PromiseMovedCount,
    });

    /// <summary>The current state of the given intents with these identities.</summary>
    public async Task<Dictionary<Guid, IntentAt>> NowAsync(IQueryable<Intent> intents, IReadOnlyCollection<Guid> identities, bool withProducts, CancellationToken cancel)
    {
        Dictionary<Guid, IntentAt> now = new(identities.Count);
        foreach (Guid[] some in identities.Chunk(Chunk))
        {
            List<Guid> ids = [.. some];
            (await Now(intents.Where(i => ids.Contains(i.Id))).ToListAsync(cancel)).ForEach(intent => now[intent.Id] = intent);
            if (withProducts)
            {
                foreach (IGrouping<Guid, Guid> of in (await context.Set<IntentProduct>().AsNoTracking().Where(p => ids.Contains(p.IntentId)).ToListAsync(cancel)).GroupBy(p => p.IntentId, p => p.ProductId))
                {
                    now.GetValueOrDefault(of.Key)?.ProductIds = [.. of];
                }
            }
        }

        return now;
    }

    /// <summary>Rewinds all given intents.</summary>
    public async Task GoBackAsync(IReadOnlyDictionary<Guid, IntentAt> intents, CancellationToken cancel)
    {
        await foreach (LaterLedgerLine line in Lines().OrderByDescending(l => l.Sequence).ThenByDescending(l => l.Ordinal).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (intents.TryGetValue(line.RecordId, out IntentAt? intent))
            {
                intent.GoBack(line.Values);
            }
        }
    }

    /// <summary>The names of customers at that time; for the few customers of shown cards.</summary>
    public Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<Guid> customers, CancellationToken cancel) => NamesAsync(customers, isThen: true, cancel);

    /// <summary>The names of customers now or at that time.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<Guid> customers, bool isThen, CancellationToken cancel)
    {
        Dictionary<Guid, string> names = [];
        foreach (Guid[] some in customers.Distinct().Chunk(Chunk))
        {
            List<Guid> ids = [.. some];
            // Merged customers are included, because they still have their names.
            var found = await context.Customers.IgnoreQueryFilters().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Name }).ToListAsync(cancel);
            found.ForEach(c => names[c.Id] = c.Name);
            if (!isThen)
            {
                continue;
            }

            var renamings = await (
                from line in context.ChangeLines
                where ids.Contains(line.RecordId) && line.RecordKind == RecordKind.Customer && line.Values.Contains(NameField)
                join change in younger on line.ChangeId equals change.Id
                orderby change.Sequence descending, line.Ordinal descending
                select new { line.RecordId, line.Values }).ToListAsync(cancel);
            renamings.ForEach(renaming => names[renaming.RecordId] = NameBefore(renaming.Values) ?? names[renaming.RecordId]);
        }

        return names;
    }

    /// <summary>Converts an intent to a card.</summary>
    public static SnapshotCard Card(IntentAt i, IReadOnlyDictionary<Guid, string> names) => new(
        i.Id, i.Code, i.Subject, i.CustomerId, names.GetValueOrDefault(i.CustomerId, string.Empty), i.Status, i.StageEnteredAt, i.OwnerId, i.DepartmentId, i.ExpectedAmount,
        i.PromiseDueOn, i.PromiseMovedCount);

    private static string? NameBefore(string values)
    {
        using JsonDocument document = JsonDocument.Parse(values);
        return document.RootElement.TryGetProperty(nameof(Customer.Name), out JsonElement name) && name[0].ValueKind == JsonValueKind.String ? name[0].GetString() : null;
    }

    private IQueryable<LaterLedgerLine> Lines() =>
        from change in younger
        join line in context.ChangeLines on change.Id equals line.ChangeId
        where line.RecordKind == RecordKind.Intent && line.Values != "{}"
        select new LaterLedgerLine { RecordId = line.RecordId, Values = line.Values, Sequence = change.Sequence, Ordinal = line.Ordinal };
}
