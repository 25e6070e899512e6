namespace IntentPortal.Domain.Board;

/// <summary>
/// Who has which intent open just now. Kept in memory and forgotten by itself: it says nothing about rights and is no
/// record of anything.
/// </summary>
public interface IPresence
{
    /// <summary>Somebody opened an intent; who disposes of it closes it again.</summary>
    IPresenceLease Open(Guid intentId, Guid personId);

    /// <summary>Who has an intent open. The same list until that changes.</summary>
    IReadOnlyList<Presence> At(Guid intentId);

    /// <summary>
    /// Tells on which intent it changed, until disposed. The handler is called outside any circuit and must come back
    /// at once.
    /// </summary>
    IDisposable Subscribe(Action<Guid> handler);
}

/// <summary>
/// An intent that somebody holds open in one window. It ends when disposed, or by itself when nothing is heard of it
/// any more.
/// </summary>
public interface IPresenceLease : IDisposable
{
    /// <summary>It is still open.</summary>
    void Renew();

    /// <summary>They are typing; that is forgotten some seconds after the last key.</summary>
    void Type();
}

/// <summary>Somebody who has an intent open.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="IsTyping">Whether they are typing about it.</param>
public sealed record Presence(Guid PersonId, bool IsTyping);
