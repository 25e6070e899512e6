using IntentPortal.Domain.Intents;

namespace IntentPortal.Domain.Board;

/// <summary>The board as it was at a moment.</summary>
/// <param name="At">The moment.</param>
/// <param name="Cards">Its cards, the newest in their column first.</param>
public sealed record PastBoard(DateTimeOffset At, IReadOnlyList<PastCard> Cards)
{
    /// <summary>The cards of a column.</summary>
    public IEnumerable<PastCard> Column(IntentStatus column) => Cards.Where(card => card.Status == column);
}
