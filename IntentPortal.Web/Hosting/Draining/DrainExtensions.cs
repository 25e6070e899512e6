using Microsoft.AspNetCore.Components.Server.Circuits;

namespace IntentPortal.Web.Hosting.Draining;

/// <summary>Adds draining to the host.</summary>
public static class DrainExtensions
{
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(5);

    // The time that the host needs for its own shutdown after draining.
    private static readonly TimeSpan rest = TimeSpan.FromSeconds(30);

    /// <summary>Registers the services and extends the shutdown timeout.</summary>
    public static IServiceCollection AddDrain(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DrainOptions>()
            .Bind(configuration.GetSection("Drain"))
            .Validate(o => o.Timeout >= TimeSpan.Zero && o.Timeout <= longest, "Drain:Timeout must lie between 00:00:00 and 00:05:00.")
            .ValidateOnStart();
        services.AddOptions<HostOptions>().Configure<Microsoft.Extensions.Options.IOptions<DrainOptions>>((host, drain) => host.ShutdownTimeout = drain.Value.Timeout + rest);
        services.AddSingleton<LiveCircuits>();
        services.AddSingleton<Drain>();
        services.AddScoped<CircuitHandler, LiveCircuitHandler>();
        return services;
    }

    /// <summary>Returns 503 while draining, except for the liveness check. Must be the first middleware.</summary>
    public static WebApplication UseDrain(this WebApplication app)
    {
        Drain drain = app.Services.GetRequiredService<Drain>();
        app.Use((context, next) =>
        {
            if (!drain.HasBegun || context.Request.Path == HealthExtensions.LivePath)
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "1";
            return Task.CompletedTask;
        });
        return app;
    }
}
