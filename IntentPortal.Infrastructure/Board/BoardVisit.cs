namespace IntentPortal.Infrastructure.Board;

/// <summary>Until when a person last saw the board.</summary>
public sealed class BoardVisit
{
    /// <summary>Who.</summary>
    public Guid PersonId { get; set; }

    /// <summary>Until when.</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>Up to which place in the ledger; null for a visit from before that was kept.</summary>
    public long? Sequence { get; set; }
}
