using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace IntentPortal.Web.Identity;

/// <summary>
/// Checks whether a session is valid. A page causes dozens of requests, so the node caches the result for a few
/// seconds.
/// </summary>
public sealed class SessionGate(ISignInSessions sessions, IMemoryCache answers, IOptions<PortalIdentityOptions> options)
{
    /// <summary>
    /// The rights of the session's person, at most a few seconds old; null when the session has ended or the person is
    /// deactivated.
    /// </summary>
    public async Task<Viewer?> CheckAsync(Guid sessionId, CancellationToken cancel) =>
        answers.TryGetValue(Key(sessionId), out Viewer? known) ? known : await RecheckAsync(sessionId, cancel);

    /// <summary>Like <see cref="CheckAsync"/>, but without the cache.</summary>
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
    /// Ends a session, on this node with immediate effect. Returns the session's encrypted id token, which is deleted.
    /// </summary>
    public async Task<string?> EndAsync(Guid sessionId, CancellationToken cancel)
    {
        string? sealedToken = await sessions.EndAsync(sessionId, cancel);
        answers.Remove(Key(sessionId));
        return sealedToken;
    }

    private static (Type Owner, Guid Session) Key(Guid sessionId) => (typeof(SessionGate), sessionId);
}
