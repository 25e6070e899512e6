using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace IntentPortal.Infrastructure.Persistence.SqlServer;

/// <summary>
/// For <c>dotnet ef migrations add NAME --project IntentPortal.Infrastructure --context SqlServerPortalDbContext -o
/// Persistence/SqlServer/Migrations</c>.
/// </summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerPortalDbContext>
{
    // Creating migrations and scripts does not connect to a server.
    public SqlServerPortalDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerPortalDbContext>()
            .UseSqlServer("Server=design;Database=IntentPortal", sql => sql.UseCompatibilityLevel(SqlServerPortalDbContext.CompatibilityLevel))
            .Options);
}
