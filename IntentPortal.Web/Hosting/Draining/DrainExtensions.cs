using Microsoft.AspNetCore.Components.Server.Circuits;

namespace IntentPortal.Web.Hosting.Draining;

/// <summary>Puts the orderly end of a node into the host.</summary>
public static class DrainExtensions
{
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(5);

    // What the host needs for its own end, after everybody has gone.
    private static readonly TimeSpan rest = TimeSpan.FromSeconds(30);

    /// <summary>Registers it.</summary>
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

    /// <summary>
    /// Answers 503 once the node is ending, except to the question whether the process lives. Comes first in the
    /// pipeline.
    /// </summary>
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
