using IntentPortal.Domain.Ledger;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Telemetry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IntentPortal.Infrastructure.Live;

/// <summary>Reads the ledger once for the whole node and hands what is new to the live feed.</summary>
internal sealed class LedgerReader(
    IDbContextFactory<PortalDbContext> contexts, LiveFeed feed, Doorbell doorbell, PortalMetrics metrics, TimeProvider clock, IOptions<LiveOptions> options, ILogger<LedgerReader> logger)
    : BackgroundService
{
    // Longer than the command timeout and every retry of it: a transaction that old is gone.
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    private const int Batch = 500;

    private LedgerPosition? position;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ReadAsync(stoppingToken);
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

    private async Task ReadAsync(CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        position ??= new LedgerPosition(await context.Changes.MaxAsync(c => (long?)c.Sequence, cancel) ?? 0, patience);
        List<Change> found;
        do
        {
            long highest = position.Highest;
            long[] gaps = [.. position.Gaps];
            // One range that begins at the oldest gap: the condition on gaps alone would have the whole ledger read at every turn.
            long from = gaps.Length == 0 ? highest : Math.Min(highest, gaps.Min() - 1);
            found = await context.Changes.AsNoTracking()
                .Include(c => c.Lines.OrderBy(l => l.Ordinal))
                .Where(c => c.Sequence > from && (c.Sequence > highest || gaps.Contains(c.Sequence)))
                .OrderBy(c => c.Sequence)
                .Take(Batch)
                .ToListAsync(cancel);
            DateTimeOffset now = clock.GetUtcNow();
            List<LedgerEntry> entries =
                [.. found.Where(c => position.Take(c.Sequence, now)).Select(c => new LedgerEntry(c.Sequence, c.At, c.ActorId, c.Lines))];
            if (entries.Count > 0)
            {
                metrics.LedgerRead(now - entries[0].At);
                feed.Publish(entries);
            }

            position.GiveUp(now);
        }
        while (found.Count == Batch);
    }
}
