using IntentPortal.Domain.FollowUps;
using IntentPortal.Infrastructure.Drafts;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IntentPortal.Infrastructure.FollowUps;

/// <summary>
/// Deletes abandoned data once a day: drafts not changed for 30 days, older uploaded files that belong to neither a
/// record nor a draft, and the id tokens of sessions not used since. No other code deletes the bytes of files without a
/// record. Every node may run it.
/// </summary>
internal sealed class OrphanCleanupJob(IDbContextFactory<PortalDbContext> contexts, SqliteWriteQueue gate, IFileStore files, TimeProvider clock, ILogger<OrphanCleanupJob> logger) : BackgroundService
{
    /// <summary>The retention of drafts.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private const int Batch = 500;

    /// <summary>Runs the clean-up once.</summary>
    public async Task ClearAsync(CancellationToken cancel)
    {
        DateTimeOffset before = clock.GetUtcNow() - KeptFor;
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        int drafts;
        using (IDisposable? turn = context.WritersAreSerial ? await gate.EnterAsync(cancel) : null)
        {
            drafts = await context.Drafts.Where(d => d.SavedAt < before).ExecuteDeleteAsync(cancel);
            await context.SignInSessions.Where(s => s.SealedToken != null && s.LastSeenAt < before).ExecuteUpdateAsync(set => set.SetProperty(s => s.SealedToken, (string?)null), cancel);
        }

        int unattached = 0;
        foreach (Guid[] stored in files.StoredBefore(before).Chunk(Batch))
        {
            List<Guid> ids = [.. stored];
            List<Guid> attached = await context.Attachments.Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancel);
            foreach (Guid id in ids.Except(attached))
            {
                // A draft still being edited may refer to a file that is older than its last change.
                string named = id.ToString();
                if (!await context.Drafts.AnyAsync(d => d.Json.Contains(named), cancel))
                {
                    files.Delete(id);
                    unattached++;
                }
            }
        }

        if (drafts + unattached > 0)
        {
            logger.LogInformation("Cleared away {Drafts} old drafts and {Files} files that no record has", drafts, unattached);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        do
        {
            try
            {
                await ClearAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                logger.LogError(fault, "Leftovers could not be cleared away; trying again tomorrow");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(t => t is { IsCompletedSuccessfully: true, Result: true }, TaskScheduler.Default));
    }
}
