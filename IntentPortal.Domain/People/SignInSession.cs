using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.People;

/// <summary>
/// A person's sign-in on one browser. The cookie and the live circuit contain its identity, so that ending the session
/// ends both on every node.
/// </summary>
public sealed class SignInSession
{
    private SignInSession()
    {
    }

    /// <summary>Creates a session.</summary>
    public SignInSession(Guid id, Guid personId, string? sealedToken, DateTimeOffset at)
    {
        Id = id;
        PersonId = personId;
        SealedToken = sealedToken;
        StartedAt = at;
        LastSeenAt = at;
    }

    /// <summary>The identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The person who signed in.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>When it started.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When the browser was last seen, accurate to a minute or two.</summary>
    public DateTimeOffset LastSeenAt { get; private set; }

    /// <summary>The provider's id token, encrypted; null if there is none or the session has ended.</summary>
    public string? SealedToken { get; private set; }

    /// <summary>When the person signed out, or null.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
}

/// <summary>Manages the sessions of signed-in people.</summary>
public interface ISignInSessions
{
    /// <summary>Starts a session for a person.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="sealedToken">The provider's id token, encrypted, which signing out at the provider requires; null
    /// if there is none.</param>
    /// <param name="cancel">Cancels the operation.</param>
    Task<Guid> StartAsync(Guid personId, string? sealedToken, CancellationToken cancel);

    /// <summary>
    /// The person's current rights; null when the session has ended or the person is deactivated. Also updates the time
    /// the session was last seen, at most once a minute.
    /// </summary>
    Task<Viewer?> CheckAsync(Guid sessionId, CancellationToken cancel);

    /// <summary>Ends a session, deletes its encrypted id token and returns it.</summary>
    Task<string?> EndAsync(Guid sessionId, CancellationToken cancel);
}

/// <summary>A signed-in person as shown in administration.</summary>
public sealed record ActiveSessionRow(Guid PersonId, string Name, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt);
