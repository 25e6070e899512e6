namespace IntentPortal.Infrastructure.Board;

/// <summary>A person's last visit to the board.</summary>
public sealed class BoardVisit
{
    /// <summary>The person.</summary>
    public Guid PersonId { get; set; }

    /// <summary>The time of the visit.</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>
    /// The ledger sequence up to which everything was shown; null for visits stored before this column existed.
    /// </summary>
    public long? Sequence { get; set; }
}
