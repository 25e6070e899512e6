using StackExchange.Redis;

namespace IntentPortal.Infrastructure.Live;

/// <summary>Settings under <c>Redis</c>.</summary>
public sealed class RedisOptions
{
    /// <summary>
    /// Where Redis is, as StackExchange.Redis writes it: <c>Redis:Connection</c>, for example
    /// <c>redis:6379,password=…</c>. Empty: there is none.
    /// </summary>
    public string? Connection { get; set; }

    /// <summary>Whether there is a Redis to connect to.</summary>
    public bool IsConfigured => !string.IsNullOrWhiteSpace(Connection);

    /// <summary>Whether the connection can be read.</summary>
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
    /// How to connect: a Redis that is away is waited for in the background, and what cannot be sent now is not kept
    /// for later.
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
