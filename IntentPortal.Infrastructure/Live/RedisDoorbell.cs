using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace IntentPortal.Infrastructure.Live;

/// <summary>
/// Carries the ring of a commit to the other nodes through Redis. It carries no content: what a lost message, or a Redis that is away, keeps from a node is found
/// by its own look at the ledger.
/// </summary>
internal sealed class RedisDoorbell(RedisLink link, Doorbell doorbell, ILogger<RedisDoorbell> logger) : BackgroundService
{
    private static readonly RedisChannel channel = RedisChannel.Literal("intentportal:ledger");

    private readonly RedisValue node = Guid.NewGuid().ToString("N");
    private ISubscriber? others;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        doorbell.CommittedHere -= Tell;
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IConnectionMultiplexer redis = await link.ConnectAsync();
        redis.ConnectionRestored += (_, _) => HearAgain();
        redis.ConnectionFailed += (_, failure) => logger.LogWarning("Redis is away ({Failure}); changes of other nodes are looked for in the ledger meanwhile", failure.FailureType);
        others = redis.GetSubscriber();
        doorbell.CommittedHere += Tell;
        while (!stoppingToken.IsCancellationRequested && !await TrySubscribeAsync(others))
        {
            await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Once subscribed, the client subscribes anew by itself after every loss of the connection.
    private async Task<bool> TrySubscribeAsync(ISubscriber subscriber)
    {
        try
        {
            await subscriber.SubscribeAsync(channel, (_, from) => Hear(from));
            HearAgain();
            return true;
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            return false;
        }
    }

    private void Hear(RedisValue from)
    {
        if (from != node)
        {
            doorbell.RingForOthers();
        }
    }

    // What was told while nobody was connected was not heard.
    private void HearAgain() => doorbell.RingForOthers();

    private void Tell()
    {
        try
        {
            others!.Publish(channel, node, CommandFlags.FireAndForget);
        }
        catch (Exception fault) when (fault is RedisException or ObjectDisposedException)
        {
            logger.LogDebug(fault, "Redis was not told of a commit; the other nodes find it by themselves");
        }
    }
}
