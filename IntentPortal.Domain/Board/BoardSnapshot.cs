namespace IntentPortal.Domain.Board;

/// <summary>The board as it was at a moment.</summary>
/// <param name="At">The moment.</param>
/// <param name="Columns">Its columns, from left to right.</param>
public sealed record BoardSnapshot(DateTimeOffset At, IReadOnlyList<SnapshotColumn> Columns)
{
    /// <summary>The cards that are shown, column by column.</summary>
    public IEnumerable<SnapshotCard> Cards => Columns.SelectMany(column => column.Cards);
}
