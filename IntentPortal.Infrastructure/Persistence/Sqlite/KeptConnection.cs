#pragma warning disable EF1001 // The class that opens connections is not meant to be derived from: nothing else can leave one open that belongs to a context of the pool.

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>Leaves a context's connection open while the context waits in its pool, so that what was planned on it is there for the next who takes it.</summary>
internal sealed class KeptConnection(
    RelationalConnectionDependencies dependencies,
    IRawSqlCommandBuilder rawSqlCommandBuilder,
    IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logger) : SqliteRelationalConnection(dependencies, rawSqlCommandBuilder, logger)
{
    /// <summary>So many contexts wait in the pool. Each may hold sixteen megabytes of pages; a context more, at a moment when all are in use, is closed afterwards.</summary>
    public const int Most = 16;

    private static readonly KeptStatementsInterceptor statements = new();

    /// <summary>Has the contexts of a pool keep their connections and what is planned on them.</summary>
    public static void UseFor(DbContextOptionsBuilder options) => options.ReplaceService<ISqliteRelationalConnection, KeptConnection>().AddInterceptors(statements);

    /// <inheritdoc />
    protected override void CloseDbConnection()
    {
    }

    /// <inheritdoc />
    protected override Task CloseDbConnectionAsync() => Task.CompletedTask;
}
