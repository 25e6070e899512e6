using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Infrastructure.Persistence;

namespace IntentPortal.Infrastructure.Board;

/// <summary>
/// All cards that can be on a board, the newest in each column first, at about half a kilobyte each. Not thread-safe.
/// </summary>
internal sealed class BoardIndex
{
    private const int MostSeen = 50;

    // Covers the time between prerendering and the circuit's own rendering, and a short visit to another page.
    private static readonly TimeSpan keptUnasked = TimeSpan.FromMinutes(1);

    private readonly Dictionary<Guid, BoardCard> cards = [];
    private readonly Dictionary<IntentStatus, SortedCards> columns = BoardColumns.All.ToDictionary(column => column, _ => new SortedCards(SortedCards.NewestFirst));
    private readonly Dictionary<(VisibilityKey, BoardLanes, BoardOrder), VisibleCards> seen = [];

    /// <summary>Reads all cards.</summary>
    public static async Task<BoardIndex> ReadAsync(PortalDbContext context, DateTimeOffset now, CancellationToken cancel)
    {
        var index = new BoardIndex();
        foreach (IntentStatus column in BoardColumns.All)
        {
            // Read in order, so that the cards are adjacent in memory, which halves the time of a scan.
            IQueryable<Intent> ordered = context.Intents.Where(BoardColumns.InColumn(column, now)).OrderByDescending(i => i.StageEnteredAt).ThenByDescending(i => i.Number);
            foreach (BoardCard card in await ordered.CardsAsync(context, cancel))
            {
                index.Put(card.Id, card, now);
            }
        }

        return index;
    }

    /// <summary>
    /// Replaces a card by its current state and returns the former state. A card that can be on no board is removed.
    /// </summary>
    public BoardCard? Put(Guid id, BoardCard? card, DateTimeOffset now)
    {
        if (cards.Remove(id, out BoardCard? before))
        {
            columns[before.Status].Remove(before);
            foreach (VisibleCards shown in seen.Values)
            {
                shown.Remove(before, now);
            }
        }

        if (card is not null && columns.TryGetValue(card.Status, out SortedCards? column))
        {
            cards.Add(id, card);
            column.Add(card);
            foreach (VisibleCards shown in seen.Values)
            {
                shown.Add(card, now);
            }
        }

        return before;
    }

    /// <summary>
    /// Removes confirmed intents that are too old for any board, and cached boards that are not used any more.
    /// </summary>
    public void Forget(DateTimeOffset now)
    {
        DateTimeOffset since = BoardColumns.ConfirmedSince(now);
        foreach (IntentStatus column in BoardColumns.All.Where(BoardColumns.IsConfirmed))
        {
            foreach (BoardCard card in columns[column].RemoveBefore(since))
            {
                cards.Remove(card.Id);
            }
        }

        foreach (((VisibilityKey, BoardLanes, BoardOrder) key, VisibleCards shown) in seen)
        {
            shown.Forget(since);
            if (now - shown.AskedAt > keptUnasked)
            {
                // Removing from a dictionary during enumeration is allowed.
                seen.Remove(key);
            }
        }
    }

    /// <summary>The intents of customers.</summary>
    public List<Guid> OfCustomers(HashSet<Guid> customers) => [.. cards.Values.Where(card => customers.Contains(card.CustomerId)).Select(card => card.Id)];

    /// <summary>The cards of a column, the newest first.</summary>
    public IReadOnlyList<BoardCard> Column(IntentStatus column) => columns[column].All;

    /// <summary>A part of the cards in a cell of a viewer's board.</summary>
    public IReadOnlyList<BoardCard> Part(CardVisibility sight, BoardCell cell, BoardOrder order, int skip, int take, DateTimeOffset now) =>
        Seen(sight, cell.Lanes, order, now).Part(cell, skip, take);

    /// <summary>The visible cards of a viewer's board.</summary>
    public VisibleCards Seen(CardVisibility sight, BoardLanes by, BoardOrder order, DateTimeOffset now)
    {
        Forget(now);
        (VisibilityKey, BoardLanes, BoardOrder) key = (sight.Key, by, order);
        if (!seen.TryGetValue(key, out VisibleCards? shown))
        {
            if (seen.Count == MostSeen)
            {
                seen.Remove(seen.MinBy(other => other.Value.AskedAt).Key);
            }

            shown = new VisibleCards(sight, by, order, columns.Values.SelectMany(column => column.All), now);
            seen.Add(key, shown);
        }

        shown.AskedAt = now;
        return shown;
    }
}
