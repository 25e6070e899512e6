using IntentPortal.Infrastructure.Persistence;
using Microsoft.Extensions.Logging;

namespace IntentPortal.Infrastructure.Live;

/// <summary>
/// Sends the commit signal to the other nodes through Redis. The message has no content. If it is lost or Redis is
/// unavailable, the nodes find the entries by polling the ledger.
/// </summary>
internal sealed class RedisCommitSignal(RedisLink link, CommitSignal doorbell, ILogger<RedisCommitSignal> logger) : RedisChannelService(link, "intentportal:ledger", logger)
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        doorbell.CommittedHere -= Ring;
        await base.StopAsync(cancellationToken);
    }

    protected override void Begin() => doorbell.CommittedHere += Ring;

    protected override void Hear(string told)
    {
        if (told != Node)
        {
            doorbell.RingForOthers();
        }
    }

    protected override void HearAgain() => doorbell.RingForOthers();

    private void Ring() => Tell(Node);
}
