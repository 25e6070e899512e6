using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.People;

/// <summary>
/// One sign-in of a person on one browser. The cookie and the live circuit carry its identity, so that ending it here
/// ends both, on every node.
/// </summary>
public sealed class SignInSession
{
    private SignInSession()
    {
    }

    /// <summary>Starts a session.</summary>
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

    /// <summary>Who signed in.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When the browser was last heard of, within a minute or two.</summary>
    public DateTimeOffset LastSeenAt { get; private set; }

    /// <summary>The provider's id token, sealed; null without one, and once the session has ended.</summary>
    public string? SealedToken { get; private set; }

    /// <summary>When it ended by sign-out, or null.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
}

/// <summary>The sessions of people who are signed in.</summary>
public interface ISignInSessions
{
    /// <summary>Starts a session for a person.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="sealedToken">The provider's id token, sealed, which signing out there asks for; null without
    /// one.</param>
    /// <param name="cancel">Ends it early.</param>
    Task<Guid> StartAsync(Guid personId, string? sealedToken, CancellationToken cancel);

    /// <summary>
    /// Whether the session still holds and what the person may do now; null when the session has ended or the person is
    /// deactivated. Also remembers that the session was seen (at most once a minute).
    /// </summary>
    Task<Viewer?> CheckAsync(Guid sessionId, CancellationToken cancel);

    /// <summary>Ends a session; gives back its sealed id token, which is kept no longer.</summary>
    Task<string?> EndAsync(Guid sessionId, CancellationToken cancel);
}

/// <summary>Somebody who is signed in now, as administration shows it.</summary>
public sealed record ActiveSessionRow(Guid PersonId, string Name, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt);
