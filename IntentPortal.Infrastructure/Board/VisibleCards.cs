using System.Runtime.InteropServices;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;

namespace IntentPortal.Infrastructure.Board;

/// <summary>
/// The cards that one visibility shows, counted once and updated with every change. It is cached, because a board is
/// rendered twice, in the page and over its circuit, and people come back to it. Eight bytes for each shown card, sixteen
/// when the worst come first. Not thread-safe.
/// </summary>
internal sealed class VisibleCards
{
    private readonly CardVisibility sight;
    private readonly BoardLanes by;
    private readonly Dictionary<IntentStatus, SeenColumn> columns = BoardColumns.All.ToDictionary(column => column, _ => new SeenColumn());
    private readonly Dictionary<BoardCell, int> cells = [];

    // The limit applies to all open intents of a person, regardless of the filter.
    private readonly Dictionary<Guid, int> inProgress = [];

    /// <summary>Selects the visible ones among cards in the order of their columns, the newest first.</summary>
    public VisibleCards(CardVisibility sight, BoardLanes by, BoardOrder order, IEnumerable<BoardCard> cards, DateTimeOffset now)
    {
        (this.sight, this.by) = (sight, by);
        foreach (BoardCard card in cards)
        {
            Add(card, now);
        }

        foreach (SeenColumn column in BoardColumns.All.Where(column => order == BoardOrder.WorstFirst && !BoardColumns.IsConfirmed(column)).Select(column => columns[column]))
        {
            column.Worst = new SortedCards(SortedCards.WorstFirst, column.Newest.All);
        }
    }

    /// <summary>When it was last used.</summary>
    public DateTimeOffset AskedAt { get; set; }

    /// <summary>Adds a card if it is visible.</summary>
    public void Add(BoardCard card, DateTimeOffset now)
    {
        if (sight.Shows(card, now))
        {
            SeenColumn column = columns[card.Status];
            column.Newest.Add(card);
            column.Worst?.Add(card);
            Count(column, card, 1);
        }

        CountInProgress(card, 1);
    }

    /// <summary>Removes a card, which must be in the state in which it was added.</summary>
    public void Remove(BoardCard card, DateTimeOffset now)
    {
        if (sight.Shows(card, now))
        {
            SeenColumn column = columns[card.Status];
            column.Newest.Remove(card);
            column.Worst?.Remove(card);
            Count(column, card, -1);
        }

        CountInProgress(card, -1);
    }

    /// <summary>Removes cards that were confirmed before a time.</summary>
    public void Forget(DateTimeOffset confirmedBefore)
    {
        foreach (SeenColumn column in BoardColumns.All.Where(BoardColumns.IsConfirmed).Select(column => columns[column]))
        {
            foreach (BoardCard card in column.Newest.RemoveBefore(confirmedBefore))
            {
                Count(column, card, -1);
            }
        }
    }

    /// <summary>The totals of the columns, and the lanes.</summary>
    public BoardSummary Heads() => new([.. BoardColumns.All.Select(Head)], Lanes())
    {
        LanesAreCut = cells.Where(cell => cell.Value > 0).DistinctBy(cell => cell.Key.LaneId).Skip(BoardColumns.MostLanes).Any(),
    };

    /// <summary>The shown cards of a column, the newest first.</summary>
    public IReadOnlyList<BoardCard> Column(IntentStatus column) => columns[column].Newest.All;

    /// <summary>
    /// The number of open intents of each person that the viewer may see; empty unless the lanes are people.
    /// </summary>
    public IReadOnlyDictionary<Guid, int> InProgress => inProgress;

    /// <summary>A part of the cards in a cell, in the order of the board.</summary>
    public IReadOnlyList<BoardCard> Part(BoardCell cell, int skip, int take)
    {
        IReadOnlyList<BoardCard> column = (columns[cell.Column].Worst ?? columns[cell.Column].Newest).All;
        return [.. (cell.Lanes == BoardLanes.None ? column : column.Where(cell.Holds)).Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, BoardColumns.MostCards))];
    }

    private ColumnSummary Head(IntentStatus column)
    {
        IReadOnlyList<BoardCard> cards = columns[column].Newest.All;
        return new ColumnSummary(column, cards.Count, columns[column].Amount, cards.Count == 0 ? null : cards[(cards.Count - 1) / 2].StageEnteredAt);
    }

    private List<BoardLane> Lanes() =>
    [
        .. cells.Where(cell => cell.Value > 0)
            .GroupBy(cell => cell.Key.LaneId)
            .OrderByDescending(lane => lane.Sum(cell => cell.Value)).ThenBy(lane => lane.Key)
            .Take(BoardColumns.MostLanes)
            .Select(lane => new BoardLane(lane.Key, lane.ToDictionary(cell => cell.Key.Column, cell => cell.Value))
            {
                InProgress = by == BoardLanes.Owner && lane.Key is { } owner ? inProgress.GetValueOrDefault(owner) : null,
            }),
    ];

    private void Count(SeenColumn column, BoardCard card, int step)
    {
        if (card.ExpectedAmount is { } amount)
        {
            column.Amount += step * amount;
        }

        if (by == BoardLanes.None)
        {
            return;
        }

        foreach (BoardCell cell in BoardCell.Of(card, by))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(cells, cell, out _) += step;
        }
    }

    private void CountInProgress(BoardCard card, int step)
    {
        if (by == BoardLanes.Owner && BoardColumns.InProgressOf(card) is { } owner && sight.Sees(card))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(inProgress, owner, out _) += step;
        }
    }

    // The median age needs the newest first, whatever the order of the board.
    private sealed class SeenColumn
    {
        public SortedCards Newest { get; } = new(SortedCards.NewestFirst);

        public SortedCards? Worst { get; set; }

        public decimal Amount { get; set; }
    }
}
