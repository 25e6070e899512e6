using IntentPortal.Infrastructure.Persistence;
using Microsoft.Extensions.Logging;

namespace IntentPortal.Infrastructure.Live;

/// <summary>
/// Carries the ring of a commit to the other nodes through Redis. It carries no content: what a lost message, or a
/// Redis that is away, keeps from a node is found by its own look at the ledger.
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
