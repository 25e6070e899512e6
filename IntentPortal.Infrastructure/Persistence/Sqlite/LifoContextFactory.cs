using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>
/// A pool that hands out the most recently returned context. A write invalidates the page caches of all connections but
/// its own, so that a single user keeps a warm connection.
/// </summary>
/// <remarks>
/// A pooled context keeps its connection open (<see cref="PersistentConnectionInterceptor"/>), so that its prepared
/// statements are reused. Handlers of a context's events cannot be removed through public API, so do not add any to a
/// context of this pool.
/// </remarks>
internal sealed class LifoContextFactory(DbContextOptions<SqlitePortalDbContext> options)
    : IDbContextFactory<SqlitePortalDbContext>, IDisposable
{
    /// <summary>The maximum number of pooled contexts. Each may cache sixteen megabytes of pages.</summary>
    public const int Most = 16;

    private readonly Lock gate = new();
    private readonly Stack<SqlitePortalDbContext> waiting = new(Most);
    private ContextSettings? settings;
    private bool isClosed;

    /// <inheritdoc />
    public SqlitePortalDbContext CreateDbContext()
    {
        SqlitePortalDbContext? context;
        lock (gate)
        {
            waiting.TryPop(out context);
        }

        // The connection is opened on first use: opening it would create the file, and a migration enables WAL only if
        // the file does not exist.
        context ??= new SqlitePortalDbContext(options);
        context.Lend(this);
        settings ??= ContextSettings.Of(context);
        return context;
    }

    /// <summary>Returns a context to the pool. It is closed if it cannot be reused or if the pool is full.</summary>
    /// <param name="context">The context, which the caller must not use any more.</param>
    public void Return(SqlitePortalDbContext context)
    {
        if (!TryReset(context))
        {
            // Otherwise Microsoft.Data.Sqlite would reuse the handle for the next connection.
            SqliteConnection.ClearPool((SqliteConnection)context.Database.GetDbConnection());
            context.Close();
        }
        else if (!TryKeep(context))
        {
            context.Close();
        }
    }

    /// <summary>Closes the pooled contexts. Contexts returned later are closed at once.</summary>
    public void Dispose()
    {
        SqlitePortalDbContext[] rest;
        lock (gate)
        {
            isClosed = true;
            rest = [.. waiting];
            waiting.Clear();
        }

        foreach (SqlitePortalDbContext context in rest)
        {
            context.Close();
        }
    }

    private bool TryKeep(SqlitePortalDbContext context)
    {
        lock (gate)
        {
            if (isClosed || waiting.Count == Most)
            {
                return false;
            }

            context.MarkWaiting();
            waiting.Push(context);
            return true;
        }
    }

    private bool TryReset(SqlitePortalDbContext context)
    {
        try
        {
            RollBack(context);
        }
        catch (SqliteException)
        {
            // SQLite rolls back when the connection is closed.
            return false;
        }

        context.ChangeTracker.Clear();
        settings!.ApplyTo(context);
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        return connection.State switch
        {
            ConnectionState.Closed => true,
            // A transaction started without EF Core can be detected only here.
            ConnectionState.Open => context.IsInPlace && raw.sqlite3_get_autocommit(connection.Handle) != 0,
            _ => false,
        };
    }

    private static void RollBack(SqlitePortalDbContext context)
    {
        if (context.Database.CurrentTransaction is { } transaction)
        {
            // EF Core does not end transactions that were passed to it (BeginReadAsync).
            using DbTransaction inner = transaction.GetDbTransaction();
            transaction.Dispose();
        }
    }
}
