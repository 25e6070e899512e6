using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Search.Engine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace IntentPortal.Infrastructure;

/// <summary>Migrates the database to the schema of this version, or refuses to run on a different one.</summary>
public sealed class DatabaseMigration(
    IDbContextFactory<PortalDbContext> contexts, ITransactionRunner work, IConfiguration configuration, TimeProvider clock, ILogger<DatabaseMigration> logger)
{
    /// <summary>Migrates the database and creates the settings of a new portal.</summary>
    /// <exception cref="InvalidOperationException">The database was created by a build that this version cannot migrate
    /// from.</exception>
    public async Task MigrateAsync(CancellationToken cancel)
    {
        await using (PortalDbContext context = await contexts.CreateDbContextAsync(cancel))
        {
            await ForgetLostLockAsync(context, cancel);
            IReadOnlyList<string> pending = await PendingAsync(context, cancel);
            await context.Database.MigrateAsync(cancel);
            await SearchTextBackfill.RunAsync(context, cancel);
            await SortKeyBackfill.RunAsync(context, cancel);
            if (pending.Count > 0 && context.WritersAreSerial)
            {
                // Without full statistics SQLite's planner uses a new index for the wrong queries: the first page of a
                // million intents took thirty times as long.
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

    /// <summary>Checks that the database has exactly the schema of this version.</summary>
    /// <exception cref="InvalidOperationException">The schema is older or newer.</exception>
    public async Task RequireKnownSchemaAsync(CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        IReadOnlyList<string> pending = await PendingAsync(context, cancel);
        if (pending.Count > 0)
        {
            throw new InvalidOperationException($"The database lacks {string.Join(", ", pending)}. Run IntentPortal once with --migrate, or apply the migration script, and start again.");
        }
    }

    private static async Task<IReadOnlyList<string>> PendingAsync(PortalDbContext context, CancellationToken cancel)
    {
        List<string> known = [.. context.Database.GetMigrations()];
        List<string> applied = [.. await context.Database.GetAppliedMigrationsAsync(cancel)];
        List<string> unknown = [.. applied.Except(known)];
        if (unknown.Count == 0)
        {
            return [.. known.Except(applied)];
        }

        // The names of migrations start with their creation time.
        bool isOlder = string.CompareOrdinal(unknown[0], known[0]) < 0;
        throw new InvalidOperationException(isOlder
            ? "The database was made by a build from before the first release, which this version cannot upgrade: begin with an empty database."
            : $"The database was made by a newer version of IntentPortal (it has {string.Join(", ", unknown)}). Run that version, or restore the database that belongs to this one.");
    }

    // EF Core's lock on SQLite is a row. A process killed during a migration leaves it behind, and all later ones would
    // wait forever.
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
