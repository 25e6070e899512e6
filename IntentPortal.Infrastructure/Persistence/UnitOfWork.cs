using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.Persistence;

internal sealed class UnitOfWork(PortalDbContext context, IServiceProvider services, Viewer viewer, DateTimeOffset now, Guid? actorId) : IUnitOfWork
{
    private readonly Dictionary<Type, object> opened = [];
    private readonly Change change = new(context.NewId(), now, actorId);

    public Viewer Viewer => viewer;

    public DateTimeOffset Now => now;

    public TStore Store<TStore>()
        where TStore : class
    {
        if (!opened.TryGetValue(typeof(TStore), out object? store))
        {
            opened.Add(typeof(TStore), store = services.GetRequiredService<StoreFactory<TStore>>().Open(context));
        }

        return (TStore)store;
    }

    public IReadOnlyList<TPart> Parts<TPart>()
        where TPart : class => [.. services.GetServices<TPart>()];

    public Guid NewId() => context.NewId();

    public async Task<RecordCode> NextCodeAsync(CodeSeries series, CancellationToken cancel)
    {
        int year = now.Year;
        // The update locks the row until the commit, so that no two operations get the same number.
        List<long> counted = await context.CountUp(series, year).ToListAsync(cancel);
        if (counted.Count == 0)
        {
            // The first code of a year. A concurrent operation violates the key and is run again.
            await context.Database.ExecuteSqlAsync($"""INSERT INTO "CodeCounters" ("Series", "Year", "Last") VALUES ({(int)series}, {year}, 1)""", cancel);
            counted = [1];
        }

        return RecordCode.For(series, year, counted[0]);
    }

    public void Audit(RecordKind recordKind, Guid recordId, string label, ChangeKind kind, IReadOnlyDictionary<string, object?> values) =>
        change.Add(new ChangeLine(
            change.Id, change.Lines.Count, recordKind, recordId, recordId, label, kind, 0, LedgerValues.Json(values.Select(v => (v.Key, (object?)null, v.Value)))));

    /// <summary>
    /// Saves everything with its ledger entry, inside the caller's transaction; returns whether there was anything to
    /// save.
    /// </summary>
    public async Task<bool> SaveAsync(CancellationToken cancel)
    {
        ISaveStep[] steps = [.. services.GetServices<ISaveStep>()];
        if (!new LedgerWriter(context, steps).Write(change))
        {
            return false;
        }

        context.Changes.Add(change);
        List<Func<CancellationToken, Task>> after = [];
        foreach (ISaveStep step in steps)
        {
            if (await step.BeforeSaveAsync(context, cancel) is { } then)
            {
                after.Add(then);
            }
        }

        await context.SaveChangesAsync(cancel);
        foreach (Func<CancellationToken, Task> then in after)
        {
            await then(cancel);
        }

        return true;
    }
}
