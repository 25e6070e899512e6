using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Options;

namespace IntentPortal.Web.Identity;

/// <summary>
/// Keeps the person of a live circuit up to date: a circuit outlives its cookie, so it asks by itself whether the
/// session still holds.
/// </summary>
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
            // A circuit that waits for its browser outlives a node that ends: there is nobody left to ask, and nobody
            // to tell.
            ((IDisposable)this).Dispose();
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // While the database is away nothing can be done anyway; signing everybody out on top would only lose their
            // place.
            logger.LogError(exception, "A session could not be checked; asking again in {Interval}", RevalidationInterval);
            return true;
        }
    }
}
