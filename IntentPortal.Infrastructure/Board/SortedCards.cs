using IntentPortal.Domain.Board;

namespace IntentPortal.Infrastructure.Board;

/// <summary>
/// The cards of a column in their order. A list: it is walked through three times as fast as a tree, and to move half
/// of its places is cheaper than to read the card that changed. Not safe for use by several threads.
/// </summary>
internal sealed class SortedCards
{
    /// <summary>The order of a column, in which no two cards are equal.</summary>
    public static readonly Comparer<BoardCard> Order = Comparer<BoardCard>.Create(
        (one, other) => BoardColumns.Order(one, other) is var place and not 0 ? place : one.Id.CompareTo(other.Id));

    private readonly List<BoardCard> cards = [];

    /// <summary>All of them, in order.</summary>
    public IReadOnlyList<BoardCard> All => cards;

    /// <summary>Puts a card in its place.</summary>
    public void Add(BoardCard card)
    {
        // Most often it goes to an end: while all are read in order, and when it came into the column just now.
        int place = cards.Count == 0 || Order.Compare(cards[^1], card) < 0 ? cards.Count : ~cards.BinarySearch(card, Order);
        cards.Insert(place, card);
    }

    /// <summary>Takes a card away as it was when it was added.</summary>
    public void Remove(BoardCard card) => cards.RemoveAt(cards.BinarySearch(card, Order));

    /// <summary>Takes away those that came into the column before a moment, and gives them back.</summary>
    public IReadOnlyList<BoardCard> RemoveBefore(DateTimeOffset moment)
    {
        int place = cards.FindLastIndex(card => card.StageEnteredAt >= moment) + 1;
        List<BoardCard> removed = cards[place..];
        cards.RemoveRange(place, removed.Count);
        return removed;
    }
}
