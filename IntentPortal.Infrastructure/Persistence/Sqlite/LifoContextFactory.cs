using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>
/// A pool of contexts that gives out the context that came back last. What one connection writes makes the pages that
/// other connections cached worthless, but not its own: whoever works alone keeps a warm connection.
/// </summary>
/// <remarks>
/// A waiting context keeps its connection open (<see cref="PersistentConnectionInterceptor"/>), so that its prepared
/// statements stay. Public API cannot remove handlers of a context's events: do not add any to a context of this pool.
/// </remarks>
internal sealed class LifoContextFactory(DbContextOptions<SqlitePortalDbContext> options)
    : IDbContextFactory<SqlitePortalDbContext>, IDisposable
{
    /// <summary>The largest number of waiting contexts. Each of them may cache sixteen megabytes of pages.</summary>
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

        // The connection opens with its first use: an open connection creates the file, and a migration sets up WAL
        // only for a file that is not there.
        context ??= new SqlitePortalDbContext(options);
        context.Lend(this);
        settings ??= ContextSettings.Of(context);
        return context;
    }

    /// <summary>Takes a context back. It is closed if it is not fit for another user or if enough others wait.</summary>
    /// <param name="context">The context, which its user must not use any more.</param>
    public void Return(SqlitePortalDbContext context)
    {
        if (!TryReset(context))
        {
            // Microsoft.Data.Sqlite would give the same handle to the next connection.
            SqliteConnection.ClearPool((SqliteConnection)context.Database.GetDbConnection());
            context.Close();
        }
        else if (!TryKeep(context))
        {
            context.Close();
        }
    }

    /// <summary>Closes the contexts that wait. A context that comes back later is closed then.</summary>
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
            // SQLite rolls back itself when the connection is closed.
            return false;
        }

        context.ChangeTracker.Clear();
        settings!.ApplyTo(context);
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        return connection.State switch
        {
            ConnectionState.Closed => true,
            // A transaction that EF Core does not know of is not seen before here.
            ConnectionState.Open => context.IsInPlace && raw.sqlite3_get_autocommit(connection.Handle) != 0,
            _ => false,
        };
    }

    private static void RollBack(SqlitePortalDbContext context)
    {
        if (context.Database.CurrentTransaction is { } transaction)
        {
            // EF Core does not end a transaction that it was given (BeginReadAsync).
            using DbTransaction inner = transaction.GetDbTransaction();
            transaction.Dispose();
        }
    }
}
