#pragma warning disable EF1001 // The class that opens connections is not meant to be derived from: nothing else can leave one open that belongs to a context of a pool.

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Internal;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Leaves a context's connection open while the context waits in its pool, so that what was planned on it is there for
/// the next who takes it.
/// </summary>
internal sealed class PersistentConnection(
    RelationalConnectionDependencies dependencies,
    IRawSqlCommandBuilder rawSqlCommandBuilder,
    IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logger) : SqliteRelationalConnection(dependencies, rawSqlCommandBuilder, logger)
{
    private static readonly PreparedStatementInterceptor statements = new();

    /// <summary>Registers a pool whose contexts keep their connections and what is planned on them.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="use">Says to a context which database it is for.</param>
    public static void AddPool(IServiceCollection services, Action<DbContextOptionsBuilder> use)
    {
        services.AddSingleton<IDbContextPool<SqlitePortalDbContext>, LifoContextPool>();
        services.AddPooledDbContextFactory<SqlitePortalDbContext>(options =>
        {
            use(options);
            options.ReplaceService<ISqliteRelationalConnection, PersistentConnection>().AddInterceptors(statements);
        });
    }

    /// <inheritdoc />
    protected override void CloseDbConnection()
    {
    }

    /// <inheritdoc />
    protected override Task CloseDbConnectionAsync() => Task.CompletedTask;
}
