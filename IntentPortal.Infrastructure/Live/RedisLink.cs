using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace IntentPortal.Infrastructure.Live;

/// <summary>The one connection of this node to Redis; it comes back by itself.</summary>
public sealed class RedisLink(IOptions<RedisOptions> options) : IAsyncDisposable
{
    private readonly Lazy<Task<IConnectionMultiplexer>> connecting =
        new(async () => await ConnectionMultiplexer.ConnectAsync(options.Value.Configuration()));

    /// <summary>Whether Redis answers at this moment.</summary>
    public bool IsConnected => connecting is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } && connecting.Value.Result.IsConnected;

    /// <summary>The connection, which may be waiting for Redis.</summary>
    public Task<IConnectionMultiplexer> ConnectAsync() => connecting.Value;

    public async ValueTask DisposeAsync()
    {
        if (connecting.IsValueCreated)
        {
            await (await connecting.Value).DisposeAsync();
        }
    }
}
