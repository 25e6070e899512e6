using IntentPortal.Domain.Board;

namespace IntentPortal.Infrastructure.Live;

/// <summary>A card that changed, read once for all boards of the node.</summary>
/// <param name="history">What the ledger says of it.</param>
/// <param name="after">The card as it is now; null when it is gone for good.</param>
/// <param name="isUncertain">Whether the ledger's lines do not lead to the card as it is now.</param>
internal sealed class CardChange(CardHistory history, BoardCard? after, bool isUncertain)
{
    private readonly BoardCard? before = after is null ? null : history.Before(after, 0);

    public CardHistory History { get; } = history;

    public BoardCard? After { get; } = after;

    public bool IsUncertain { get; } = isUncertain;

    /// <summary>The card as a board knew it that contains the ledger up to a place. Nearly all boards know nothing of these lines yet and share the answer.</summary>
    public BoardCard? Before(long contained) => After is null || !History.Overlaps(contained) ? before : History.Before(After, contained);
}
