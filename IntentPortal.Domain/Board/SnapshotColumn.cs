using IntentPortal.Domain.Intents;

namespace IntentPortal.Domain.Board;

/// <summary>A column as it was at a moment: what all its cards came to, and the first of them.</summary>
/// <param name="Status">The column.</param>
/// <param name="Count">How many cards it held.</param>
/// <param name="Amount">The sum of their expected amounts.</param>
/// <param name="Cards">The newest in the column, at most <see cref="IBoardHistoryQueries.MostCards"/>.</param>
public sealed record SnapshotColumn(IntentStatus Status, int Count, decimal Amount, IReadOnlyList<SnapshotCard> Cards);
