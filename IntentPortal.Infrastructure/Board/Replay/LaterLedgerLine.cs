namespace IntentPortal.Infrastructure.Board.Replay;

/// <summary>A line of the ledger that is later than the reconstructed time.</summary>
internal sealed class LaterLedgerLine
{
    /// <summary>The intent.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>Its old and new values in the ledger's format.</summary>
    public required string Values { get; init; }

    /// <summary>The sequence number of its entry.</summary>
    public required long Sequence { get; init; }

    /// <summary>Its position in the entry.</summary>
    public required int Ordinal { get; init; }
}
