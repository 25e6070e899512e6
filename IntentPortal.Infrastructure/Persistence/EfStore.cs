using System.Linq.Expressions;
using IntentPortal.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>Aggregates of one kind in the database of one unit of work.</summary>
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

    /// <summary>
    /// The aggregates for which something holds as this unit of work leaves them: with what it added or moved there,
    /// without what it removed or took away.
    /// </summary>
    protected async Task<List<T>> AsItStandsAsync(Expression<Func<T, bool>> which, CancellationToken cancel)
    {
        await context.Set<T>().IgnoreQueryFilters().Where(which).LoadAsync(cancel);
        return [.. context.Set<T>().Local.Where(which.Compile(preferInterpretation: true))];
    }

    public async Task<bool> LockAsync(T aggregate, CancellationToken cancel)
    {
        // Where writers are serial nobody can change it before the commit. Elsewhere writing the version it has locks
        // the row; the version does not rise: nothing was saved that a form opened before would have to be told of.
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
