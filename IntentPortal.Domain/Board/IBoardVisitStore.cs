namespace IntentPortal.Domain.Board;

/// <summary>Until when each person last saw the board.</summary>
public interface IBoardVisitStore
{
    /// <summary>Until when, or null when the person never did.</summary>
    Task<BoardLastSeen?> LastAsync(Guid personId, CancellationToken cancel);

    /// <summary>What somebody who looks at the board at this moment has seen.</summary>
    Task<BoardLastSeen> NowAsync(CancellationToken cancel);

    /// <summary>Remembers that the person saw the board until then.</summary>
    Task KeepAsync(Guid personId, BoardLastSeen look, CancellationToken cancel);
}
