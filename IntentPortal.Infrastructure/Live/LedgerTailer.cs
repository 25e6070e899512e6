using IntentPortal.Domain.Ledger;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Telemetry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IntentPortal.Infrastructure.Live;

/// <summary>Reads the ledger once for the whole node and passes new entries to the live feed.</summary>
internal sealed class LedgerTailer(
    IDbContextFactory<PortalDbContext> contexts, LiveFeed feed, CommitSignal doorbell, PortalMetrics metrics, TimeProvider clock, IOptions<LiveOptions> options, ILogger<LedgerTailer> logger)
    : BackgroundService
{
    // Longer than the command timeout with all retries, so that a transaction this old has ended.
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    private const int Batch = 500;

    // If the database does not answer by then, the node starts nevertheless and keeps trying.
    private static readonly TimeSpan longestStart = TimeSpan.FromSeconds(10);

    private LedgerCursor? position;

    /// <summary>
    /// Determines the position in the ledger before anything on this node is read and cached, so that subscribers
    /// receive everything committed afterwards.
    /// </summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        enough.CancelAfter(longestStart);
        try
        {
            position = LedgerCursor.AtEnd(await LastAsync(LedgerCursor.Overlap + 1, enough.Token), patience, clock.GetUtcNow());
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(fault, "The end of the ledger could not be read; it is looked for again");
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                position ??= await BeginLateAsync(stoppingToken);
                await ReadAsync(position, stoppingToken);
                await doorbell.WaitAsync(options.Value.PollInterval, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                logger.LogError(fault, "The ledger could not be read; trying again");
                await Task.Delay(options.Value.PollInterval, CancellationToken.None);
            }
        }
    }

    // Data may have been cached and changed since the database is available again. Entries are delivered again from a
    // little earlier, which does no harm.
    private async Task<LedgerCursor> BeginLateAsync(CancellationToken cancel)
    {
        List<long> last = await LastAsync(1, cancel);
        return new LedgerCursor(Math.Max(0, last.FirstOrDefault() - LedgerCursor.Overlap), patience);
    }

    private async Task<List<long>> LastAsync(int count, CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        return await context.Changes.OrderByDescending(c => c.Sequence).Select(c => c.Sequence).Take(count).ToListAsync(cancel);
    }

    private async Task ReadAsync(LedgerCursor at, CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        foreach (long[] missing in at.Gaps.Chunk(Batch).ToList())
        {
            await TellAsync(context.Changes.Where(c => missing.Contains(c.Sequence)), at, cancel);
        }

        int found;
        do
        {
            long highest = at.Highest;
            found = await TellAsync(context.Changes.Where(c => c.Sequence > highest).OrderBy(c => c.Sequence).Take(Batch), at, cancel);
        }
        while (found == Batch);
        at.GiveUp(clock.GetUtcNow());
    }

    private async Task<int> TellAsync(IQueryable<Change> changes, LedgerCursor at, CancellationToken cancel)
    {
        List<Change> found = await changes.AsNoTracking().Include(c => c.Lines.OrderBy(l => l.Ordinal)).OrderBy(c => c.Sequence).ToListAsync(cancel);
        DateTimeOffset now = clock.GetUtcNow();
        List<LedgerEntry> entries =
            [.. found.Where(c => at.Take(c.Sequence, now)).Select(c => new LedgerEntry(c.Sequence, c.At, c.ActorId, c.Lines))];
        if (entries.Count > 0)
        {
            metrics.LedgerRead(now - entries[0].At);
            feed.Publish(entries);
        }

        return found.Count;
    }
}
