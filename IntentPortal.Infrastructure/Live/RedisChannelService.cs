using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace IntentPortal.Infrastructure.Live;

/// <summary>
/// A channel in Redis on which the nodes tell each other something. What is told while Redis is away is lost: whoever
/// listens must be able to do without.
/// </summary>
internal abstract class RedisChannelService(RedisLink link, string channelName, ILogger logger) : BackgroundService
{
    private readonly RedisChannel channel = RedisChannel.Literal(channelName);
    private ISubscriber? others;

    /// <summary>What this node is called among the others, for as long as it runs.</summary>
    protected string Node { get; } = Guid.NewGuid().ToString("N");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IConnectionMultiplexer redis = await link.ConnectAsync();
        redis.ConnectionRestored += (_, _) => HearAgain();
        redis.ConnectionFailed += (_, failure) => logger.LogWarning("Redis is away ({Failure}); the other nodes are not heard meanwhile", failure.FailureType);
        others = redis.GetSubscriber();
        Begin();
        while (!stoppingToken.IsCancellationRequested && !await TrySubscribeAsync(others))
        {
            await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>From now on something can be told.</summary>
    protected abstract void Begin();

    /// <summary>Takes what a node told, this one included.</summary>
    protected abstract void Hear(string told);

    /// <summary>Others are heard from now on, or again; what they told before was not.</summary>
    protected abstract void HearAgain();

    /// <summary>Tells the other nodes, if Redis is there.</summary>
    protected void Tell(string what)
    {
        try
        {
            others?.Publish(channel, what, CommandFlags.FireAndForget);
        }
        catch (Exception fault) when (fault is RedisException or ObjectDisposedException)
        {
            logger.LogDebug(fault, "Redis is away; the other nodes were not told");
        }
    }

    // Once subscribed, the client subscribes anew by itself after every loss of the connection.
    private async Task<bool> TrySubscribeAsync(ISubscriber subscriber)
    {
        try
        {
            await subscriber.SubscribeAsync(channel, (_, told) => Hear(told.ToString()));
            HearAgain();
            return true;
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            return false;
        }
    }
}
