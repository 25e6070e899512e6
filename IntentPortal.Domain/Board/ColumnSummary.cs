using IntentPortal.Domain.Intents;

namespace IntentPortal.Domain.Board;

/// <summary>The head of a column: what all its cards come to, the shown and the others.</summary>
/// <param name="Column">The column.</param>
/// <param name="Count">How many cards.</param>
/// <param name="Amount">The sum of their expected amounts.</param>
/// <param name="MedianEnteredAt">When the card in the middle came into the column: half of them are there longer. Null without cards.</param>
public sealed record ColumnSummary(IntentStatus Column, int Count, decimal Amount, DateTimeOffset? MedianEnteredAt);
