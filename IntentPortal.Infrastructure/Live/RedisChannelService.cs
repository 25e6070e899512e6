using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace IntentPortal.Infrastructure.Live;

/// <summary>
/// A Redis channel for messages between nodes. Messages sent while Redis is unavailable are lost, so subscribers must
/// not depend on them.
/// </summary>
internal abstract class RedisChannelService(RedisLink link, string channelName, ILogger logger) : BackgroundService
{
    private readonly RedisChannel channel = RedisChannel.Literal(channelName);
    private ISubscriber? others;

    /// <summary>A unique name of this node for its lifetime.</summary>
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

    /// <summary>Called when messages can be sent for the first time.</summary>
    protected abstract void Begin();

    /// <summary>Handles a message of any node, including this one.</summary>
    protected abstract void Hear(string told);

    /// <summary>Called when the subscription starts or is restored; earlier messages were missed.</summary>
    protected abstract void HearAgain();

    /// <summary>Sends a message to the other nodes if Redis is available.</summary>
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

    // After the first subscription the client resubscribes by itself when the connection was lost.
    private async Task<bool> TrySubscribeAsync(ISubscriber subscriber)
    {
        try
        {
            // Unlike a handler that is passed to the client, a queue keeps the order of the messages.
            ChannelMessageQueue messages = await subscriber.SubscribeAsync(channel);
            messages.OnMessage(told => Hear(told.Message.ToString()));
            HearAgain();
            return true;
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException)
        {
            return false;
        }
    }
}
