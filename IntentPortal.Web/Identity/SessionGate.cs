using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace IntentPortal.Web.Identity;

/// <summary>
/// Asks whether a session still holds. A page brings dozens of requests, so this node remembers the last answer for a
/// few seconds.
/// </summary>
public sealed class SessionGate(ISignInSessions sessions, IMemoryCache answers, IOptions<PortalIdentityOptions> options)
{
    /// <summary>
    /// What the person of the session may do, at most a few seconds old; null when the session has ended or the person
    /// is deactivated.
    /// </summary>
    public async Task<Viewer?> CheckAsync(Guid sessionId, CancellationToken cancel) =>
        answers.TryGetValue(Key(sessionId), out Viewer? known) ? known : await RecheckAsync(sessionId, cancel);

    /// <summary>The same, as it is at this moment.</summary>
    public async Task<Viewer?> RecheckAsync(Guid sessionId, CancellationToken cancel)
    {
        var viewer = await sessions.CheckAsync(sessionId, cancel);
        if (options.Value.RequestCheckInterval > TimeSpan.Zero)
        {
            answers.Set(Key(sessionId), viewer, options.Value.RequestCheckInterval);
        }

        return viewer;
    }

    /// <summary>
    /// Ends a session, on this node from the next request on; gives back the sealed id token with which it began, which
    /// is kept no longer.
    /// </summary>
    public async Task<string?> EndAsync(Guid sessionId, CancellationToken cancel)
    {
        string? sealedToken = await sessions.EndAsync(sessionId, cancel);
        answers.Remove(Key(sessionId));
        return sealedToken;
    }

    private static (Type Owner, Guid Session) Key(Guid sessionId) => (typeof(SessionGate), sessionId);
}
