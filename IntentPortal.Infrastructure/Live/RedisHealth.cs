using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IntentPortal.Infrastructure.Live;

/// <summary>Reports a missing Redis as degraded, because a node works without it but receives changes later.</summary>
public sealed class RedisHealth(RedisLink link) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        link.IsConnected
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("Redis does not answer; changes of other nodes are found by looking at the ledger."));
}
