using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace IntentPortal.Infrastructure.Live;

/// <summary>This node's only connection to Redis; it reconnects automatically.</summary>
public sealed class RedisLink(IOptions<RedisOptions> options) : IAsyncDisposable
{
    private readonly Lazy<Task<IConnectionMultiplexer>> connecting =
        new(async () => await ConnectionMultiplexer.ConnectAsync(options.Value.Configuration()));

    /// <summary>Whether Redis is connected now.</summary>
    public bool IsConnected => connecting is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } && connecting.Value.Result.IsConnected;

    /// <summary>The connection, which may still be connecting.</summary>
    public Task<IConnectionMultiplexer> ConnectAsync() => connecting.Value;

    public async ValueTask DisposeAsync()
    {
        if (connecting.IsValueCreated)
        {
            await (await connecting.Value).DisposeAsync();
        }
    }
}
