using IntentPortal.Infrastructure;
using IntentPortal.Infrastructure.DemoData;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Persistence.Sqlite;
using IntentPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Support;

/// <summary>
/// SQLite databases that are created once per run and copied. Copying takes milliseconds, migrating takes a second and
/// loading the demo company takes three.
/// </summary>
internal static class DatabaseTemplate
{
    private static readonly Lazy<Task<string>> empty = new(MigrateAsync);
    private static readonly Lazy<Task<string>> filled = new(FillAsync);

    /// <summary>Copies an empty database with the current schema into a data folder.</summary>
    public static async Task CopyEmptyAsync(string folder) => File.Copy(await empty.Value, Path.Combine(folder, "portal.db"));

    /// <summary>
    /// Copies a database with the demo company into a data folder, as the portal would create it at its first start.
    /// </summary>
    public static async Task CopyFilledAsync(string folder) => File.Copy(await filled.Value, Path.Combine(folder, "portal.db"));

    private static string NewFolder()
    {
        string folder = Directory.CreateTempSubdirectory("intentportal-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    private static async Task<string> FillAsync()
    {
        string folder = NewFolder();
        await CopyEmptyAsync(folder);
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Data:Folder"] = folder }).Build();
        await using (ServiceProvider services = new ServiceCollection().AddLogging().AddSingleton(configuration).AddPortalInfrastructure(configuration, folder).BuildServiceProvider())
        {
            await services.GetRequiredService<DatabaseMigration>().MigrateAsync(CancellationToken.None);
            await services.GetRequiredService<DemoLoader>().LoadAsync(PortalCommands.DemoIntents, PortalCommands.DemoSeed, null, CancellationToken.None);
            await using PortalDbContext context = await services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
            await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);");
        }

        return Path.Combine(folder, "portal.db");
    }

    private static async Task<string> MigrateAsync()
    {
        string folder = NewFolder();
        string file = Path.Combine(folder, "portal.db");
        await using (var context = new SqlitePortalDbContext(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite($"Data Source={file};Pooling=False").Options))
        {
            await context.Database.MigrateAsync();
            // DatabaseMigration does the same after a schema change.
            await context.Database.ExecuteSqlRawAsync("PRAGMA analysis_limit=0; ANALYZE; PRAGMA wal_checkpoint(TRUNCATE);");
        }

        return file;
    }
}
