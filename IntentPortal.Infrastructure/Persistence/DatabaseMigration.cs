using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>Brings the database to the schema that this version knows, or refuses to run on another one.</summary>
public sealed class DatabaseMigration(
    IDbContextFactory<PortalDbContext> contexts, IPortalWork work, IConfiguration configuration, TimeProvider clock, ILogger<DatabaseMigration> logger)
{
    /// <summary>Migrates, and gives a new portal its settings.</summary>
    public async Task MigrateAsync(CancellationToken cancel)
    {
        await using (PortalDbContext context = await contexts.CreateDbContextAsync(cancel))
        {
            await ForgetLostLockAsync(context, cancel);
            bool changes = (await context.Database.GetPendingMigrationsAsync(cancel)).Any();
            await context.Database.MigrateAsync(cancel);
            await SearchTextBackfill.RunAsync(context, cancel);
            if (changes && context.WritersAreSerial)
            {
                // SQLite's planner knows nothing of a new index until all of it is looked at, and takes it for the wrong questions: the first page of a million intents took thirty times as long.
                await context.Database.ExecuteSqlRawAsync("PRAGMA analysis_limit=0; ANALYZE;", cancel);
            }
        }

        await work.RunAsSystemAsync<Done>(
            async (unit, token) =>
            {
                if (await unit.Settings.FindAsync(PortalSettings.TheId, token) is null)
                {
                    unit.Settings.Add(new PortalSettings(configuration.GetValue("RecycleBin:Days", PortalSettings.DefaultRecycleBinDays)));
                }

                return Done.Instance;
            },
            cancel);
    }

    /// <summary>Makes sure that the schema is exactly the one this version knows.</summary>
    /// <exception cref="InvalidOperationException">It is older or newer.</exception>
    public async Task RequireKnownSchemaAsync(CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        HashSet<string> known = [.. context.Database.GetMigrations()];
        HashSet<string> applied = [.. await context.Database.GetAppliedMigrationsAsync(cancel)];
        if (known.SetEquals(applied))
        {
            return;
        }

        string[] unknown = [.. applied.Except(known)];
        throw new InvalidOperationException(unknown.Length > 0
            ? $"The database was made by a newer version of IntentPortal (it has {string.Join(", ", unknown)}). Run that version, or restore the database that belongs to this one."
            : $"The database lacks {string.Join(", ", known.Except(applied))}. Run IntentPortal once with --migrate, or apply the migration script, and start again.");
    }

    // EF Core's lock on SQLite is a row; a process killed while migrating leaves it, and everybody after waits for ever.
    private async Task ForgetLostLockAsync(PortalDbContext context, CancellationToken cancel)
    {
        if (!context.WritersAreSerial || !await context.Database.CanConnectAsync(cancel))
        {
            return;
        }

        int tables = await context.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancel);
        if (tables == 0)
        {
            return;
        }

        string old = clock.GetUtcNow().UtcDateTime.AddMinutes(-5).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        if (await context.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock WHERE Timestamp < {old}", cancel) > 0)
        {
            logger.LogWarning("Removed the lock of a migration that never ended");
        }
    }
}
