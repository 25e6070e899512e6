using System.Data.Common;
using System.Runtime.CompilerServices;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Persistence.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IntentPortal.Tests.Support;

/// <summary>
/// An SQLite database that behaves like SQL Server at read committed: each statement sees what is committed when it
/// starts, and a transaction locks nothing before its first write. After its first write a transaction excludes all
/// other writers, which is stricter than SQL Server's row locks. What is locked here is locked on SQL Server too; a
/// missing lock only shows when the other operation is paused.
/// </summary>
internal sealed class SeveralWriters(string file) : IDbContextFactory<PortalDbContext>
{
    private readonly DbContextOptions<SqlitePortalDbContext> options = new DbContextOptionsBuilder<SqlitePortalDbContext>()
        .UseSqlite($"Data Source={file}", sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
        .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning))
        .AddInterceptors(new LateTransactions(), new Statements())
        .Options;

    private static readonly ConditionalWeakTable<DbTransaction, Progress> begun = [];
    private static readonly AsyncLocal<Pause?> pause = new();
    private static readonly AsyncLocal<List<string>?> sent = new();

    public PortalDbContext CreateDbContext() => new Context(options);

    /// <summary>
    /// Runs one operation up to its n-th statement (starting at 1), then the other one completely, then the rest of the
    /// first. Only statements up to the first write are counted. Returns null when the operation ended before that
    /// statement; the other one is not run then.
    /// </summary>
    public static async Task<(T Paused, TOther Other)?> InterleaveAsync<T, TOther>(Func<Task<T>> paused, int statement, Func<Task<TOther>> other)
    {
        var at = new Pause(statement);
        Task<T> first = Task.Run(() =>
        {
            pause.Value = at;
            return paused();
        });
        if (await Task.WhenAny(at.Reached, first) == first && !at.Reached.IsCompleted)
        {
            await first;
            return null;
        }

        try
        {
            TOther done = await Task.Run(other);
            at.GoOn();
            return (await first, done);
        }
        finally
        {
            at.GoOn();
        }
    }

    /// <summary>Runs an operation and also returns its SQL statements.</summary>
    public static Task<(T Result, IReadOnlyList<string> Statements)> ListenAsync<T>(Func<Task<T>> operation) => Task.Run<(T, IReadOnlyList<string>)>(async () =>
    {
        List<string> statements = sent.Value = [];
        return (await operation(), statements);
    });

    private sealed class Context(DbContextOptions<SqlitePortalDbContext> options) : SqlitePortalDbContext(options)
    {
        public override bool WritersAreSerial => false;
    }

    private sealed class Progress
    {
        public bool HasWritten { get; set; }
    }

    private sealed class Pause(int statement)
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int count;

        public Task Reached => reached.Task;

        public void GoOn() => goOn.TrySetResult();

        public Task StepAsync()
        {
            if (++count != statement)
            {
                return Task.CompletedTask;
            }

            reached.SetResult();
            return goOn.Task;
        }
    }

    private sealed class LateTransactions : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        {
            DbTransaction late = ((SqliteConnection)connection).BeginTransaction(deferred: true);
            begun.Add(late, new Progress());
            return ValueTask.FromResult(InterceptionResult<DbTransaction>.SuppressWithResult(late));
        }
    }

    private sealed class Statements : DbCommandInterceptor
    {
        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            await BeginAsync(command);
            return result;
        }

        public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            await BeginAsync(command);
            return result;
        }

        // SQLite shows later commits only to a new transaction.
        private static async Task BeginAsync(DbCommand command)
        {
            sent.Value?.Add(command.CommandText);
            if (command.Transaction is not { } transaction || !begun.TryGetValue(transaction, out Progress? progress) || progress.HasWritten)
            {
                return;
            }

            progress.HasWritten = !command.CommandText.StartsWith("SELECT", StringComparison.Ordinal);
            if (pause.Value is { } at)
            {
                await at.StepAsync();
            }

            await using DbCommand renew = command.Connection!.CreateCommand();
            renew.Transaction = transaction;
            renew.CommandText = progress.HasWritten ? "COMMIT; BEGIN IMMEDIATE;" : "COMMIT; BEGIN;";
            await renew.ExecuteNonQueryAsync();
        }
    }
}
