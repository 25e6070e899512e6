using System.Runtime.InteropServices;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;

namespace IntentPortal.Infrastructure.Board;

/// <summary>
/// What one sight shows of all cards, counted once and kept up with every change: a board is drawn first in the page
/// and then over its circuit, and people come back to it. Eight bytes for each card shown. Not safe for use by several
/// threads.
/// </summary>
internal sealed class VisibleCards(CardVisibility sight, BoardLanes by)
{
    private readonly Dictionary<IntentStatus, SeenColumn> columns = BoardColumns.All.ToDictionary(column => column, _ => new SeenColumn());
    private readonly Dictionary<BoardCell, int> cells = [];

    // The limit is about all that a person has open, not about what a filter leaves of it.
    private readonly Dictionary<Guid, int> inProgress = [];

    /// <summary>When it was last asked for.</summary>
    public DateTimeOffset AskedAt { get; set; }

    /// <summary>Takes a card into account if the sight shows it.</summary>
    public void Add(BoardCard card, DateTimeOffset now)
    {
        if (sight.Shows(card, now))
        {
            SeenColumn column = columns[card.Status];
            column.Cards.Add(card);
            Count(column, card, 1);
        }

        CountInProgress(card, 1);
    }

    /// <summary>Takes a card out of account as it was when it was added.</summary>
    public void Remove(BoardCard card, DateTimeOffset now)
    {
        if (sight.Shows(card, now))
        {
            SeenColumn column = columns[card.Status];
            column.Cards.Remove(card);
            Count(column, card, -1);
        }

        CountInProgress(card, -1);
    }

    /// <summary>Leaves out what was confirmed before a moment.</summary>
    public void Forget(DateTimeOffset confirmedBefore)
    {
        foreach (SeenColumn column in BoardColumns.All.Where(BoardColumns.IsConfirmed).Select(column => columns[column]))
        {
            foreach (BoardCard card in column.Cards.RemoveBefore(confirmedBefore))
            {
                Count(column, card, -1);
            }
        }
    }

    /// <summary>What stands above the cards.</summary>
    public BoardSummary Heads() => new([.. BoardColumns.All.Select(Head)], Lanes())
    {
        LanesAreCut = cells.Where(cell => cell.Value > 0).DistinctBy(cell => cell.Key.LaneId).Skip(BoardColumns.MostLanes).Any(),
    };

    /// <summary>The shown cards of a column in their order.</summary>
    public IReadOnlyList<BoardCard> Column(IntentStatus column) => columns[column].Cards.All;

    /// <summary>
    /// How many open intents each person has of those that the viewer may see; empty when the lanes are not people.
    /// </summary>
    public IReadOnlyDictionary<Guid, int> InProgress => inProgress;

    /// <summary>A part of the cards that stand in a cell.</summary>
    public IReadOnlyList<BoardCard> Part(BoardCell cell, int skip, int take)
    {
        IReadOnlyList<BoardCard> column = columns[cell.Column].Cards.All;
        return [.. (cell.Lanes == BoardLanes.None ? column : column.Where(cell.Holds)).Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, BoardColumns.MostCards))];
    }

    private ColumnSummary Head(IntentStatus column)
    {
        IReadOnlyList<BoardCard> cards = columns[column].Cards.All;
        return new ColumnSummary(column, cards.Count, columns[column].Amount, cards.Count == 0 ? null : cards[(cards.Count - 1) / 2].StageEnteredAt);
    }

    private List<BoardLane> Lanes() =>
    [
        .. cells.Where(cell => cell.Value > 0)
            .GroupBy(cell => cell.Key.LaneId)
            .OrderByDescending(lane => lane.Sum(cell => cell.Value))
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

    private sealed class SeenColumn
    {
        public SortedCards Cards { get; } = new();

        public decimal Amount { get; set; }
    }
}
