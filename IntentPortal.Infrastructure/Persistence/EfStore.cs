using System.Linq.Expressions;
using IntentPortal.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>Stores aggregates of one kind in the database of one unit of work.</summary>
internal class EfStore<T>(PortalDbContext context) : IStore<T>
    where T : Aggregate
{
    private static readonly CompiledQuery<T> find = new((context, id, cancel) => context.Set<T>().IgnoreQueryFilters().FirstOrDefault(a => a.Id == id));

    protected PortalDbContext Context => context;

    public async Task<T?> FindAsync(Guid id, CancellationToken cancel) =>
        context.Set<T>().Local.FindEntry(id)?.Entity
        ?? await find.RunAsync(context, id, cancel);

    public async Task<IReadOnlyList<T>> FindAllAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        List<Guid> wanted = [.. ids];
        return wanted.Count == 0 ? [] : await context.Set<T>().IgnoreQueryFilters().Where(a => wanted.Contains(a.Id)).ToListAsync(cancel);
    }

    public void Add(T aggregate) => context.Set<T>().Add(aggregate);

    public void Remove(T aggregate) => context.Set<T>().Remove(aggregate);

    /// <summary>The aggregates that match a condition, including unsaved changes of this unit of work.</summary>
    protected async Task<List<T>> AsItStandsAsync(Expression<Func<T, bool>> which, CancellationToken cancel)
    {
        await context.Set<T>().IgnoreQueryFilters().Where(which).LoadAsync(cancel);
        return [.. context.Set<T>().Local.Where(which.Compile(preferInterpretation: true))];
    }

    public async Task<bool> LockAsync(T aggregate, CancellationToken cancel)
    {
        // Nothing to do if writers are serial. Otherwise the row is locked by writing its current version, which does
        // not increase, so that forms opened before do not get a conflict.
        if (context.WritersAreSerial || context.Entry(aggregate).State == EntityState.Added || context.LockedRows().Contains(aggregate.Id))
        {
            return true;
        }

        int rows = await context.Set<T>().IgnoreQueryFilters()
            .Where(a => a.Id == aggregate.Id && a.Version == aggregate.Version)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Version, a => a.Version), cancel);
        return rows == 1 && context.LockedRows().Add(aggregate.Id);
    }
}
