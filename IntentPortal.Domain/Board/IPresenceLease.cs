namespace IntentPortal.Domain.Board;

/// <summary>An intent that somebody holds open in one window. It ends when disposed, or by itself when nothing is heard of it any more.</summary>
public interface IPresenceLease : IDisposable
{
    /// <summary>It is still open.</summary>
    void Renew();

    /// <summary>They are typing; that is forgotten some seconds after the last key.</summary>
    void Type();
}
