using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IntentPortal.Infrastructure.Customers.Duplicates;

/// <summary>
/// Maintains the table of probable pairs: at startup, after changes of customers or contacts, and every hour. Any node
/// may run it.
/// </summary>
internal sealed class DuplicatePairsJob(DuplicatePairSearch search, ILiveFeed feed, ILogger<DuplicatePairsJob> logger) : BackgroundService
{
    private static readonly TimeSpan longest = TimeSpan.FromHours(1);

    // The delay collects the changes of an import or a busy minute into one run.
    private static readonly TimeSpan gathering = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var changed = new SemaphoreSlim(0, 1);
        using IDisposable subscription = feed.Subscribe(entries =>
        {
            if (changed.CurrentCount == 0 && entries.Any(e => e.Lines.Any(l => l.RecordKind is RecordKind.Customer or RecordKind.Contact)))
            {
                changed.Release();
            }

            return Task.CompletedTask;
        });
        try
        {
            while (true)
            {
                await FollowAsync(stoppingToken);
                await changed.WaitAsync(longest, stoppingToken);
                await Task.Delay(gathering, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The portal is stopping.
        }
    }

    private async Task FollowAsync(CancellationToken cancel)
    {
        try
        {
            int compared = await search.FollowAsync(cancel);
            if (compared > 0)
            {
                logger.LogInformation("Looked for duplicates of {Count} customers", compared);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "Duplicates could not be looked for; trying again after the next change");
        }
    }
}
