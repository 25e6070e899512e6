using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Options;

namespace IntentPortal.Web.Identity;

/// <summary>Revalidates the session of a live circuit at intervals, because a circuit can outlive its cookie.</summary>
public sealed class CircuitAuthenticationStateProvider(ILoggerFactory loggers, SessionGate gate, IOptions<PortalIdentityOptions> options, IHostApplicationLifetime node)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    private readonly ILogger logger = loggers.CreateLogger<CircuitAuthenticationStateProvider>();

    protected override TimeSpan RevalidationInterval => options.Value.CircuitCheckInterval;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var user = authenticationState.User;
        if (user.SessionId() is not { } session)
        {
            return false;
        }

        try
        {
            var viewer = await gate.RecheckAsync(session, cancellationToken);
            if (viewer is not null && !user.Agrees(viewer))
            {
                SetAuthenticationState(Task.FromResult(new AuthenticationState(PersonPrincipal.Create(session, viewer))));
            }

            return viewer is not null;
        }
        catch (ObjectDisposedException) when (node.ApplicationStopped.IsCancellationRequested)
        {
            // A circuit that waits for its browser can outlive the application's services during shutdown. There is
            // nothing left to check, so the loop ends.
            ((IDisposable)this).Dispose();
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Keep the person signed in while the database is unavailable. Nothing works anyway, and signing out would
            // lose their place.
            logger.LogError(exception, "A session could not be checked; asking again in {Interval}", RevalidationInterval);
            return true;
        }
    }
}
