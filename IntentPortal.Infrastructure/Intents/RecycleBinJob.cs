using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IntentPortal.Infrastructure.Intents;

/// <summary>
/// Purges the recycle bin every hour, and at once after an intent was confirmed as invalid, because the retention may
/// be zero days. Every node may run it; what one node has deleted is no longer found by the others.
/// </summary>
internal sealed class RecycleBinJob(RecycleBinService recycleBin, ILiveFeed feed, TimeProvider clock, ILogger<RecycleBinJob> logger) : BackgroundService
{
    private static readonly TimeSpan pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using IDisposable subscription = feed.Subscribe(entries =>
            entries.Any(e => e.Lines.Any(l => l.Kind == ChangeKind.ConfirmedAsInvalid)) ? PurgeAsync(stoppingToken) : Task.CompletedTask);
        using var timer = new PeriodicTimer(pause, clock);
        do
        {
            await PurgeAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(t => t is { IsCompletedSuccessfully: true, Result: true }, TaskScheduler.Default));
    }

    private async Task PurgeAsync(CancellationToken cancel)
    {
        try
        {
            int purged = await recycleBin.PurgeDueAsync(cancel);
            if (purged > 0)
            {
                logger.LogInformation("Deleted {Count} intents from the recycle bin for good", purged);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "The recycle bin could not be emptied; trying again in an hour");
        }
    }
}
