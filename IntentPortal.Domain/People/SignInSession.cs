namespace IntentPortal.Domain.People;

/// <summary>One sign-in of a person on one browser. The cookie and the live circuit carry its identity, so that ending it here ends both, on every node.</summary>
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
