using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IntentPortal.Tests.Support;

/// <summary>
/// An SQLite database with an execution strategy that retries after a <see cref="TimeoutException"/> and, like that of
/// SQL Server, refuses transactions outside of it.
/// </summary>
internal sealed class RetryingContexts(string file) : IDbContextFactory<PortalDbContext>
{
    private readonly DbContextOptions<SqlitePortalDbContext> options = new DbContextOptionsBuilder<SqlitePortalDbContext>()
        .UseSqlite($"Data Source={file}", sqlite => sqlite.ExecutionStrategy(dependencies => new Retrying(dependencies)).UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
        .Options;

    public PortalDbContext CreateDbContext() => new SqlitePortalDbContext(options);

    private sealed class Retrying(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, maxRetryCount: 2, TimeSpan.FromMilliseconds(1))
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is TimeoutException;
    }
}
