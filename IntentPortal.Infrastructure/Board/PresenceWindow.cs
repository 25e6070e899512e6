using IntentPortal.Domain.Board;

namespace IntentPortal.Infrastructure.Board;

/// <summary>A window of this node in which an intent is open.</summary>
internal sealed class PresenceWindow(NodePresence presence, TimeProvider clock, Guid intentId, Guid personId) : IPresenceLease
{
    public Guid PersonId => personId;

    /// <summary>When it was last renewed.</summary>
    public DateTimeOffset SeenAt { get; private set; } = clock.GetUtcNow();

    /// <summary>When it last reported typing.</summary>
    public DateTimeOffset TypedAt { get; private set; } = DateTimeOffset.MinValue;

    public void Renew() => presence.Change(intentId, place =>
    {
        SeenAt = clock.GetUtcNow();
        place.Add(this);
    });

    public void Type()
    {
        TypedAt = clock.GetUtcNow();
        Renew();
    }

    public void Dispose() => presence.Change(intentId, place => place.Remove(this));
}
