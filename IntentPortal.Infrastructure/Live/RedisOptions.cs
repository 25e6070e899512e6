using StackExchange.Redis;

namespace IntentPortal.Infrastructure.Live;

/// <summary>Settings under <c>Redis</c>.</summary>
public sealed class RedisOptions
{
    /// <summary>
    /// The connection string in the format of StackExchange.Redis: <c>Redis:Connection</c>, for example
    /// <c>redis:6379,password=…</c>. Empty if there is no Redis.
    /// </summary>
    public string? Connection { get; set; }

    /// <summary>Whether a connection string is configured.</summary>
    public bool IsConfigured => !string.IsNullOrWhiteSpace(Connection);

    /// <summary>Whether the connection string can be parsed.</summary>
    public bool IsReadable
    {
        get
        {
            try
            {
                return ConfigurationOptions.Parse(Connection ?? string.Empty).EndPoints.Count > 0;
            }
            catch (ArgumentException)
            {
                return false;
            }
        }
    }

    /// <summary>
    /// The client configuration: it reconnects in the background, and commands that cannot be sent fail at once and are
    /// not queued.
    /// </summary>
    internal ConfigurationOptions Configuration()
    {
        ConfigurationOptions configuration = ConfigurationOptions.Parse(Connection!);
        configuration.ClientName ??= "IntentPortal";
        configuration.AbortOnConnectFail = false;
        configuration.BacklogPolicy = BacklogPolicy.FailFast;
        configuration.ReconnectRetryPolicy = new ExponentialRetry(500, 5_000);
        return configuration;
    }
}
