using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;

namespace IntentPortal.Web.Features.Board;

/// <summary>
/// The board of one circuit: column heads, lanes, and for each cell only the cards around the visible ones. Changes by
/// others are applied to it without reading again. Not thread-safe; used on the circuit.
/// </summary>
public sealed class BoardModel : IDisposable
{
    private readonly IBoardSubscription watch;
    private readonly Dictionary<BoardCell, CardWindow> windows = [];
    private readonly Dictionary<IntentStatus, ColumnSummary> heads = [];
    private readonly List<BoardMove> early = [];
    private readonly Comparison<BoardCard> order;
    private List<BoardLane> lanes = [];
    private BoardStatistics? figures;
    private int revision;

    public BoardModel(IBoardFeed feed, Guid me, BoardFilter filter, BoardLanes by, BoardOrder order, Action<BoardUpdate> hear)
    {
        (Filter, Lanes, Order) = (filter, by, order);
        this.order = BoardColumns.Compare(order);
        watch = feed.Watch(me, filter, by, order, hear);
    }

    /// <summary>Raised when heads, lanes or the last move must be rendered again.</summary>
    public event Action? Changed;

    /// <summary>Raised when cards moved, before they are rendered.</summary>
    public event Action<IReadOnlyList<BoardMove>>? Moved;

    /// <summary>Batches all renderings that the given action requests.</summary>
    public Action<Action> Together { get; init; } = ask => ask();

    /// <summary>The filter for the shown intents.</summary>
    public BoardFilter Filter { get; }

    /// <summary>What divides the board into lanes.</summary>
    public BoardLanes Lanes { get; }

    /// <summary>The order of the cards.</summary>
    public BoardOrder Order { get; }

    /// <summary>The lanes, those with the most cards first.</summary>
    public IReadOnlyList<BoardLane> LaneList => lanes;

    /// <summary>Whether there are more lanes than are shown.</summary>
    public bool LanesAreCut { get; private set; }

    /// <summary>The latest action on the board.</summary>
    public BoardMove? Last { get; private set; }

    /// <summary>The cards that changed within the last few seconds.</summary>
    public ChangedCards Marks { get; } = new();

    /// <summary>The head of a column.</summary>
    public ColumnSummary Head(IntentStatus column) => heads[column];

    /// <summary>A loaded card, or null.</summary>
    public BoardCard? Find(Guid id) => windows.Values.SelectMany(window => window.Cards).FirstOrDefault(card => card.Id == id);

    /// <summary>The one-based position of a loaded card in its column or cell.</summary>
    public int PlaceOf(Guid id, IntentStatus column) => windows.Where(w => w.Key.Column == column).Select(w => w.Value.PlaceOf(id)).FirstOrDefault(place => place > 0, 1);

    /// <summary>Reads the heads. Cards are loaded when they become visible.</summary>
    public async Task ReadAsync(CancellationToken cancel)
    {
        BoardSummary read = await watch.ReadAsync(cancel);
        if (read.Revision < revision)
        {
            // A newer read finished first.
            return;
        }

        revision = read.Revision;
        foreach (ColumnSummary head in read.Columns)
        {
            heads[head.Column] = head;
        }

        (lanes, LanesAreCut) = ([.. read.Lanes], read.LanesAreCut);
        foreach ((BoardCell cell, CardWindow window) in windows)
        {
            window.Reset(CountOf(cell));
        }

        List<BoardMove> now = [.. early.Where(IsTellable)];
        early.RemoveAll(IsTellable);
        Add(now);
        Take(figures);
        Moved?.Invoke(now);
    }

    /// <summary>The card window of a cell.</summary>
    public CardWindow Window(BoardCell cell)
    {
        if (!windows.TryGetValue(cell, out CardWindow? window))
        {
            window = new CardWindow((skip, take, cancel) => watch.CardsAsync(cell, skip, take, cancel), order);
            window.Reset(CountOf(cell));
            windows.Add(cell, window);
        }

        return window;
    }

    /// <summary>Applies an update and renders what it affects.</summary>
    public async Task ApplyAsync(BoardUpdate news, DateTimeOffset now)
    {
        foreach (BoardMove move in news.Moves)
        {
            Marks.Mark(move.Card, now);
        }

        // These moves are newer than the loaded heads. They are applied when the read in progress finishes.
        early.AddRange(news.Moves.Where(move => !IsTellable(move)));
        List<BoardMove> told = [.. news.Moves.Where(IsTellable)];
        HashSet<CardWindow> dirty = Add(told);
        Take(news.Figures);
        Moved?.Invoke(told);
        await RaiseAsync(dirty, withHeads: true);
    }

    /// <summary>Renders everything after another read.</summary>
    public Task RaiseAsync() => RaiseAsync([.. windows.Values], withHeads: true);

    /// <summary>Renders the cells that contain a loaded card.</summary>
    public Task RaiseAsync(Guid cardId) => RaiseAsync([.. windows.Values.Where(window => window.PlaceOf(cardId) > 0)], withHeads: false);

    public void Dispose() => watch.Dispose();

    // First the asynchronous part for all windows, then one synchronous batch of renderings.
    private async Task RaiseAsync(IReadOnlyCollection<CardWindow> dirty, bool withHeads)
    {
        foreach (CardWindow window in dirty)
        {
            await window.RefreshAsync();
        }

        Together(() =>
        {
            if (withHeads)
            {
                Changed?.Invoke();
            }

            foreach (CardWindow window in dirty)
            {
                window.Raise();
            }
        });
    }

    private bool IsTellable(BoardMove move) => !(move.Revision > revision);

    private HashSet<CardWindow> Add(IReadOnlyList<BoardMove> moves)
    {
        HashSet<CardWindow> dirty = [];
        foreach (BoardMove move in moves)
        {
            bool counts = move.Revision == revision;
            if (counts)
            {
                Count(move.Before, -1);
                Count(move.After, 1);
            }

            foreach ((BoardCell cell, CardWindow window) in windows)
            {
                // A move that does not count is already in the loaded cards or will be in the next read. It is only
                // highlighted.
                if (counts ? Move(cell, window, move) : window.PlaceOf(move.Card.Id) > 0)
                {
                    dirty.Add(window);
                }
            }

            // A card that only shows a new customer name is not an action on it. A card that left may never have been
            // on this board, when a text filter decides.
            bool isOurs = counts || move.After is not null || Find(move.Card.Id) is not null;
            Last = move.Kind is null || !isOurs ? Last : move;
        }

        return dirty;
    }

    private void Take(BoardStatistics? told)
    {
        figures = told ?? figures;
        if (figures is null || figures.Revision != revision)
        {
            return;
        }

        foreach (IntentStatus column in BoardColumns.All)
        {
            heads[column] = heads[column] with { MedianEnteredAt = figures.MedianEnteredAt[column] };
        }

        if (figures.InProgress is { } inProgress)
        {
            lanes = [.. lanes.Select(lane => lane.Id is { } owner ? lane with { InProgress = inProgress.GetValueOrDefault(owner) } : lane)];
        }
    }

    private bool Move(BoardCell cell, CardWindow window, BoardMove move)
    {
        BoardCard? before = move.Before is { } was && cell.Holds(was) ? was : null;
        BoardCard? after = move.After is { } now && cell.Holds(now) ? now : null;
        if (before is not null && after is not null && order(before, after) == 0)
        {
            return window.Replace(after);
        }

        if (before is not null)
        {
            window.Remove(before, move.Card.Version);
        }

        if (after is not null)
        {
            window.Add(after);
        }

        return before is not null || after is not null;
    }

    private void Count(BoardCard? card, int by)
    {
        if (card is null)
        {
            return;
        }

        ColumnSummary head = heads[card.Status];
        heads[card.Status] = head with { Count = head.Count + by, Amount = head.Amount + (by * (card.ExpectedAmount ?? 0)) };
        foreach (BoardCell cell in BoardCell.Of(card, Lanes))
        {
            int at = lanes.FindIndex(lane => lane.Id == cell.LaneId);
            BoardLane lane = at >= 0 ? lanes[at] : new BoardLane(cell.LaneId, new Dictionary<IntentStatus, int>());
            var counts = new Dictionary<IntentStatus, int>(lane.Counts) { [card.Status] = lane.Counts.GetValueOrDefault(card.Status) + by };
            if (at >= 0)
            {
                lanes[at] = lane with { Counts = counts };
            }
            else if (lanes.Count < BoardColumns.MostLanes)
            {
                lanes.Add(lane with { Counts = counts });
            }
            else
            {
                LanesAreCut = true;
            }
        }
    }

    private int CountOf(BoardCell cell) => cell.Lanes == BoardLanes.None
        ? heads[cell.Column].Count
        : lanes.FirstOrDefault(lane => lane.Id == cell.LaneId)?.Counts.GetValueOrDefault(cell.Column) ?? 0;
}
