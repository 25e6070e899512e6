using IntentPortal.Domain.Intents;

namespace IntentPortal.Domain.Board;

/// <summary>What stands on a board and cannot be added up from its moves.</summary>
/// <param name="Revision">The reading of the board that they come after.</param>
/// <param name="MedianEnteredAt">Of each column, when the card in the middle came into it; null without cards.</param>
/// <param name="InProgress">With a lane for each person: how many open intents each has, whatever the filter shows; otherwise null.</param>
public sealed record BoardStatistics(int Revision, IReadOnlyDictionary<IntentStatus, DateTimeOffset?> MedianEnteredAt, IReadOnlyDictionary<Guid, int>? InProgress);
