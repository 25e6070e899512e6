using IntentPortal.Infrastructure.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Support;

/// <summary>An empty SQLite database with the schema of this version, made once a run: copying it takes milliseconds, migrating a second.</summary>
internal static class DatabaseTemplate
{
    private static readonly Lazy<Task<string>> made = new(MakeAsync);

    /// <summary>Puts a copy into a data folder.</summary>
    public static async Task CopyToAsync(string folder) => File.Copy(await made.Value, Path.Combine(folder, "portal.db"));

    private static async Task<string> MakeAsync()
    {
        string folder = Directory.CreateTempSubdirectory("intentportal-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        string file = Path.Combine(folder, "portal.db");
        await using (var context = new SqlitePortalDbContext(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite($"Data Source={file};Pooling=False").Options))
        {
            await context.Database.MigrateAsync();
            // As DatabaseMigration does after a change of the schema.
            await context.Database.ExecuteSqlRawAsync("PRAGMA analysis_limit=0; ANALYZE; PRAGMA wal_checkpoint(TRUNCATE);");
        }

        return file;
    }
}
