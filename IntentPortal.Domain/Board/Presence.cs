namespace IntentPortal.Domain.Board;

/// <summary>
/// Tracks who has which intent open. The data is in memory and expires; it is unrelated to rights and not recorded.
/// </summary>
public interface IPresence
{
    /// <summary>Registers that a person opened an intent; disposing the lease closes it.</summary>
    IPresenceLease Open(Guid intentId, Guid personId);

    /// <summary>The people who have an intent open. The same list instance is returned until it changes.</summary>
    IReadOnlyList<Presence> At(Guid intentId);

    /// <summary>
    /// Reports the intents whose presence changed, until disposed. The handler is called outside any circuit and must
    /// return quickly.
    /// </summary>
    IDisposable Subscribe(Action<Guid> handler);
}

/// <summary>
/// An intent that a person has open in one window. It ends when disposed, or when it is not renewed in time.
/// </summary>
public interface IPresenceLease : IDisposable
{
    /// <summary>Confirms that the window is still open.</summary>
    void Renew();

    /// <summary>Reports typing, which expires some seconds after the last key.</summary>
    void Type();
}

/// <summary>A person who has an intent open.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="IsTyping">Whether they are typing about it.</param>
public sealed record Presence(Guid PersonId, bool IsTyping);
