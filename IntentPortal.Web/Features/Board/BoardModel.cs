using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;

namespace IntentPortal.Web.Features.Board;

/// <summary>The board as one circuit holds it: the heads, the lanes, and of each cell only the cards around what is seen.</summary>
public sealed class BoardModel(IBoardQueries queries, Guid me)
{
    private readonly Dictionary<BoardCell, CardWindow> windows = [];
    private readonly Dictionary<IntentStatus, BoardHead> heads = [];
    private List<BoardLane> lanes = [];

    /// <summary>Which intents are shown.</summary>
    public BoardFilter Filter { get; private set; } = new();

    /// <summary>What the lanes divide by.</summary>
    public BoardLanes Lanes { get; private set; }

    /// <summary>The lanes, those with most cards first.</summary>
    public IReadOnlyList<BoardLane> LaneList => lanes;

    /// <summary>Whether it was read.</summary>
    public bool IsLoaded { get; private set; }

    /// <summary>The head of a column.</summary>
    public BoardHead Head(IntentStatus column) => heads[column];

    /// <summary>Reads the heads; the cards are read as they come into sight.</summary>
    public async Task LoadAsync(BoardFilter filter, BoardLanes by, CancellationToken cancel)
    {
        BoardHeads read = await queries.HeadsAsync(me, filter, by, cancel);
        (Filter, Lanes) = (filter, by);
        windows.Clear();
        Take(read);
        IsLoaded = true;
    }

    /// <summary>The cards of a cell.</summary>
    public CardWindow Window(BoardCell cell)
    {
        if (!windows.TryGetValue(cell, out CardWindow? window))
        {
            window = new CardWindow((skip, take, cancel) => queries.CardsAsync(me, new BoardPart(Filter, cell.Column, cell.Lanes, cell.LaneId, skip, take), cancel));
            window.Reset(CountOf(cell));
            windows.Add(cell, window);
        }

        return window;
    }

    private int CountOf(BoardCell cell) => cell.Lanes == BoardLanes.None
        ? heads[cell.Column].Count
        : lanes.FirstOrDefault(lane => lane.Id == cell.LaneId)?.Counts.GetValueOrDefault(cell.Column) ?? 0;

    private void Take(BoardHeads read)
    {
        foreach (BoardHead head in read.Columns)
        {
            heads[head.Column] = head;
        }

        lanes = [.. read.Lanes];
    }
}
