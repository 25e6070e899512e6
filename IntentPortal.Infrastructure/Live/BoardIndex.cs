using System.Runtime.InteropServices;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Persistence.ReadModels;

namespace IntentPortal.Infrastructure.Live;

/// <summary>All cards that can stand on somebody's board, in the order of their columns: about half a kilobyte each. Not safe for use by several threads.</summary>
internal sealed class BoardIndex
{
    private static readonly Comparer<BoardCard> order = Comparer<BoardCard>.Create(
        (one, other) => BoardColumns.Order(one, other) is var place and not 0 ? place : one.Id.CompareTo(other.Id));

    private readonly Dictionary<Guid, BoardCard> cards = [];

    // In order. A list is walked through three times as fast as a tree, and to move half of its places is cheaper than to read the card that changed.
    private readonly Dictionary<IntentStatus, List<BoardCard>> columns = BoardColumns.All.ToDictionary(column => column, _ => new List<BoardCard>());

    /// <summary>Reads all of them.</summary>
    public static async Task<BoardIndex> ReadAsync(PortalDbContext context, DateTimeOffset now, CancellationToken cancel)
    {
        var index = new BoardIndex();
        DateTimeOffset since = BoardColumns.ConfirmedSince(now);
        foreach (IntentStatus column in BoardColumns.All)
        {
            IQueryable<Intent> intents = context.Intents.Where(i => i.Status == column);
            foreach (BoardCard card in await (BoardColumns.IsConfirmed(column) ? intents.Where(i => i.StageEnteredAt >= since) : intents).CardsAsync(context, cancel))
            {
                index.cards.Add(card.Id, card);
                index.columns[column].Add(card);
            }

            index.columns[column].Sort(order);
        }

        return index;
    }

    /// <summary>Puts a card as it is now in the place of what was known of it, which is given back. What can stand on no board is left out.</summary>
    public BoardCard? Put(Guid id, BoardCard? card)
    {
        if (cards.Remove(id, out BoardCard? before))
        {
            List<BoardCard> left = columns[before.Status];
            left.RemoveAt(left.BinarySearch(before, order));
        }

        if (card is not null && columns.TryGetValue(card.Status, out List<BoardCard>? column))
        {
            cards.Add(id, card);
            column.Insert(~column.BinarySearch(card, order), card);
        }

        return before;
    }

    /// <summary>Leaves out what was confirmed so long ago that no board shows it any more.</summary>
    public void Forget(DateTimeOffset now)
    {
        DateTimeOffset since = BoardColumns.ConfirmedSince(now);
        foreach (List<BoardCard> column in columns.Where(column => BoardColumns.IsConfirmed(column.Key)).Select(column => column.Value))
        {
            while (column.Count > 0 && column[^1].StageEnteredAt < since)
            {
                cards.Remove(column[^1].Id);
                column.RemoveAt(column.Count - 1);
            }
        }
    }

    /// <summary>The intents of customers.</summary>
    public List<Guid> OfCustomers(HashSet<Guid> customers) => [.. cards.Values.Where(card => customers.Contains(card.CustomerId)).Select(card => card.Id)];

    /// <summary>What somebody's board shows above its cards.</summary>
    public BoardHeads Heads(BoardSight sight, BoardLanes by, DateTimeOffset now)
    {
        List<BoardHead> heads = [];
        Dictionary<BoardCell, int> cells = [];
        foreach (IntentStatus column in BoardColumns.All)
        {
            // Of a hundred thousand cards only what the head needs is kept.
            List<DateTimeOffset> entered = [];
            decimal amount = 0;
            foreach (BoardCard card in columns[column])
            {
                if (!sight.Shows(card, now))
                {
                    continue;
                }

                entered.Add(card.StageEnteredAt);
                amount += card.ExpectedAmount ?? 0;
                foreach (BoardCell cell in BoardCell.Of(card, by))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(cells, cell, out _)++;
                }
            }

            heads.Add(new BoardHead(column, entered.Count, amount, entered.Count == 0 ? null : entered[(entered.Count - 1) / 2]));
        }

        return new BoardHeads(heads, Lanes(cells, by == BoardLanes.Owner ? InProgress(sight) : null));
    }

    /// <summary>A part of the cards that stand in a cell of somebody's board.</summary>
    public IReadOnlyList<BoardCard> Part(BoardSight sight, BoardCell cell, int skip, int take, DateTimeOffset now) =>
        [.. columns[cell.Column].Where(card => cell.Holds(card) && sight.Shows(card, now)).Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, BoardColumns.MostCards))];

    private static List<BoardLane> Lanes(Dictionary<BoardCell, int> cells, Dictionary<Guid, int>? inProgress) =>
    [
        .. cells.GroupBy(cell => cell.Key.LaneId)
            .OrderByDescending(lane => lane.Sum(cell => cell.Value))
            .Take(BoardColumns.MostLanes)
            .Select(lane => new BoardLane(lane.Key, lane.ToDictionary(cell => cell.Key.Column, cell => cell.Value))
            {
                InProgress = lane.Key is { } owner ? inProgress?.GetValueOrDefault(owner) : null,
            }),
    ];

    // The limit is about all that a person has open, not about what a filter leaves of it.
    private Dictionary<Guid, int> InProgress(BoardSight sight) =>
        columns.Where(column => !BoardColumns.IsConfirmed(column.Key))
            .SelectMany(column => column.Value)
            .Where(card => card.OwnerId is not null && sight.Sees(card))
            .CountBy(card => card.OwnerId!.Value)
            .ToDictionary();
}
