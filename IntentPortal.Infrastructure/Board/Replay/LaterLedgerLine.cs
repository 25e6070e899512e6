namespace IntentPortal.Infrastructure.Board.Replay;

/// <summary>A line of the ledger that is younger than the moment to which the board goes back.</summary>
internal sealed class LaterLedgerLine
{
    /// <summary>The intent.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>Its old and new values, as the ledger keeps them.</summary>
    public required string Values { get; init; }

    /// <summary>The place of the change in the ledger.</summary>
    public required long Sequence { get; init; }

    /// <summary>The place of the line in the change.</summary>
    public required int Ordinal { get; init; }
}
