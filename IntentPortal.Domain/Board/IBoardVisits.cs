namespace IntentPortal.Domain.Board;

/// <summary>Until when each person last saw the board.</summary>
public interface IBoardVisits
{
    /// <summary>Until when, or null when the person never did.</summary>
    Task<DateTimeOffset?> LastAsync(Guid personId, CancellationToken cancel);

    /// <summary>Remembers that the person saw the board until now.</summary>
    Task LeaveAsync(Guid personId, CancellationToken cancel);
}
