using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IntentPortal.Infrastructure.FollowUps;

/// <summary>Runs the escalation ladder every few minutes. Every node may run it.</summary>
internal sealed class EscalationJob(Escalations escalations, TimeProvider clock, ILogger<EscalationJob> logger) : BackgroundService
{
    private static readonly TimeSpan pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, clock);
        do
        {
            try
            {
                int climbed = await escalations.ClimbAsync(stoppingToken);
                if (climbed > 0)
                {
                    logger.LogInformation("Escalated {Count} promises", climbed);
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                logger.LogError(fault, "Promises could not be escalated; trying again in a few minutes");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(t => t is { IsCompletedSuccessfully: true, Result: true }, TaskScheduler.Default));
    }
}
