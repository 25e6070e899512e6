namespace IntentPortal.Domain.People;

/// <summary>The sessions of people who are signed in.</summary>
public interface ISignInSessions
{
    /// <summary>Starts a session for a person.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="sealedToken">The provider's id token, sealed, which signing out there asks for; null without one.</param>
    /// <param name="cancel">Ends it early.</param>
    Task<Guid> StartAsync(Guid personId, string? sealedToken, CancellationToken cancel);

    /// <summary>
    /// Whether the session still holds and what the person may do now; null when the session has ended or the person is deactivated.
    /// Also remembers that the session was seen (at most once a minute).
    /// </summary>
    Task<Viewer?> CheckAsync(Guid sessionId, CancellationToken cancel);

    /// <summary>Ends a session; gives back its sealed id token, which is kept no longer.</summary>
    Task<string?> EndAsync(Guid sessionId, CancellationToken cancel);
}
