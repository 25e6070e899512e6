using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>
/// For <c>dotnet ef migrations add NAME --project IntentPortal.Infrastructure --context SqlitePortalDbContext -o
/// Persistence/Sqlite/Migrations</c>.
/// </summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqlitePortalDbContext>
{
    public SqlitePortalDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=design.db").Options);
}
