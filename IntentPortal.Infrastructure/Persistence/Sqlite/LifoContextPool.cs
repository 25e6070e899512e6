#pragma warning disable EF1001 // The pool is not meant to be derived from: nothing else says which of the waiting contexts is taken.

using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Internal;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Gives the context that was given back last. What one connection writes makes the pages that others remember
/// worthless, not its own: who works alone goes on with a connection that remembers everything, where EF's pool would
/// go round all of them.
/// </summary>
internal sealed class LifoContextPool(DbContextOptions<SqlitePortalDbContext> options) : DbContextPool<SqlitePortalDbContext>(options)
{
    /// <summary>
    /// So many contexts wait. Each may hold sixteen megabytes of pages; a context more, at a moment when all are in
    /// use, is closed afterwards.
    /// </summary>
    public const int Most = 16;

    private readonly ConcurrentStack<IDbContextPoolable> waiting = [];

    // A context that was given back counts as disposed already and would leave its connection open for ever.
    private readonly ConditionalWeakTable<IDbContextPoolable, DbConnection> connections = [];
    private int places = Most;

    /// <inheritdoc />
    public override IDbContextPoolable Rent()
    {
        if (!waiting.TryPop(out IDbContextPoolable? context))
        {
            context = base.Rent();
            connections.Add(context, ((DbContext)context).Database.GetDbConnection());
            return context;
        }

        Interlocked.Increment(ref places);
        return context;
    }

    /// <inheritdoc />
    public override void Return(IDbContextPoolable context)
    {
        if (TakesPlace())
        {
            context.ResetState();
            waiting.Push(context);
        }
        else
        {
            End(context);
        }
    }

    /// <inheritdoc />
    public override async ValueTask ReturnAsync(IDbContextPoolable context, CancellationToken cancellationToken = default)
    {
        if (TakesPlace())
        {
            await context.ResetStateAsync(cancellationToken);
            waiting.Push(context);
        }
        else
        {
            End(context);
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        places = 0;
        while (waiting.TryPop(out IDbContextPoolable? context))
        {
            End(context);
        }

        base.Dispose();
    }

    /// <inheritdoc />
    public override ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private bool TakesPlace()
    {
        if (Interlocked.Decrement(ref places) >= 0)
        {
            return true;
        }

        Interlocked.Increment(ref places);
        return false;
    }

    private void End(IDbContextPoolable context)
    {
        context.ClearLease();
        context.Dispose();
        if (connections.TryGetValue(context, out DbConnection? connection))
        {
            connection.Dispose();
        }
    }
}
