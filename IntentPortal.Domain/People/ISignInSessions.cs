namespace IntentPortal.Domain.People;

/// <summary>The sessions of people who are signed in.</summary>
public interface ISignInSessions
{
    /// <summary>Starts a session for a person.</summary>
    Task<Guid> StartAsync(Guid personId, CancellationToken cancel);

    /// <summary>
    /// Whether the session still holds and what the person may do now; null when the session has ended or the person is deactivated.
    /// Also remembers that the session was seen (at most once a minute).
    /// </summary>
    Task<Viewer?> CheckAsync(Guid sessionId, CancellationToken cancel);

    /// <summary>Ends a session.</summary>
    Task EndAsync(Guid sessionId, CancellationToken cancel);
}
