using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace IntentPortal.Web.Hosting;

/// <summary>The liveness and readiness checks for an orchestrator.</summary>
public static class HealthExtensions
{
    /// <summary>Health checks with this tag decide whether the node may receive requests.</summary>
    public const string ReadyTag = "ready";

    /// <summary>The path of the liveness check.</summary>
    public const string LivePath = "/health/live";

    /// <summary>
    /// Maps <c>/health/live</c> (the process responds) and <c>/health/ready</c> (its dependencies are available too).
    /// </summary>
    public static IEndpointRouteBuilder MapPortalHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks(LivePath, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) })
            .AllowAnonymous();
        return endpoints;
    }
}
