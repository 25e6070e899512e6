using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;

namespace IntentPortal.Web.Features.Board;

/// <summary>
/// The board as one circuit holds it: the heads, the lanes, and of each cell only the cards around what is seen. What
/// others do is added to it, not read again.
/// </summary>
public sealed class BoardModel : IDisposable
{
    private readonly IBoardSubscription watch;
    private readonly Dictionary<BoardCell, CardWindow> windows = [];
    private readonly Dictionary<IntentStatus, ColumnSummary> heads = [];
    private readonly List<BoardMove> early = [];
    private List<BoardLane> lanes = [];
    private BoardStatistics? figures;
    private int revision;

    public BoardModel(IBoardFeed feed, Guid me, BoardFilter filter, BoardLanes by, Action<BoardUpdate> hear)
    {
        (Filter, Lanes) = (filter, by);
        watch = feed.Watch(me, filter, by, hear);
    }

    /// <summary>Raised when heads, lanes or the last move are to be drawn again.</summary>
    public event Action? Changed;

    /// <summary>Raised when cards moved, before they are drawn.</summary>
    public event Action<IReadOnlyList<BoardMove>>? Moved;

    /// <summary>Draws everything that is asked for meanwhile at once.</summary>
    public Action<Action> Together { get; init; } = ask => ask();

    /// <summary>Which intents are shown.</summary>
    public BoardFilter Filter { get; }

    /// <summary>What the lanes divide by.</summary>
    public BoardLanes Lanes { get; }

    /// <summary>The lanes, those with most cards first.</summary>
    public IReadOnlyList<BoardLane> LaneList => lanes;

    /// <summary>Whether there are more lanes than are shown.</summary>
    public bool LanesAreCut { get; private set; }

    /// <summary>What somebody did last.</summary>
    public BoardMove? Last { get; private set; }

    /// <summary>The cards that changed a moment ago.</summary>
    public ChangedCards Marks { get; } = new();

    /// <summary>The head of a column.</summary>
    public ColumnSummary Head(IntentStatus column) => heads[column];

    /// <summary>A card that is at hand, or null.</summary>
    public BoardCard? Find(Guid id) => windows.Values.SelectMany(window => window.Cards).FirstOrDefault(card => card.Id == id);

    /// <summary>The place of a card that is at hand in its column or cell, from 1.</summary>
    public int PlaceOf(Guid id, IntentStatus column) => windows.Where(w => w.Key.Column == column).Select(w => w.Value.PlaceOf(id)).FirstOrDefault(place => place > 0, 1);

    /// <summary>Reads the heads; the cards are read as they come into sight.</summary>
    public async Task ReadAsync(CancellationToken cancel)
    {
        BoardSummary read = await watch.ReadAsync(cancel);
        if (read.Revision < revision)
        {
            // A later reading was here first.
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

    /// <summary>The cards of a cell.</summary>
    public CardWindow Window(BoardCell cell)
    {
        if (!windows.TryGetValue(cell, out CardWindow? window))
        {
            window = new CardWindow((skip, take, cancel) => watch.CardsAsync(cell, skip, take, cancel));
            window.Reset(CountOf(cell));
            windows.Add(cell, window);
        }

        return window;
    }

    /// <summary>Adds what changed, and has drawn again what shows it.</summary>
    public async Task ApplyAsync(BoardUpdate news, DateTimeOffset now)
    {
        foreach (BoardMove move in news.Moves)
        {
            Marks.Mark(move.Card, now);
        }

        // Told while the heads that it is to be added to are on their way here.
        early.AddRange(news.Moves.Where(move => !IsTellable(move)));
        List<BoardMove> told = [.. news.Moves.Where(IsTellable)];
        HashSet<CardWindow> dirty = Add(told);
        Take(news.Figures);
        Moved?.Invoke(told);
        await RaiseAsync(dirty, withHeads: true);
    }

    /// <summary>Has everything drawn again after it was read again.</summary>
    public Task RaiseAsync() => RaiseAsync([.. windows.Values], withHeads: true);

    /// <summary>Has the cells drawn again that have a card at hand.</summary>
    public Task RaiseAsync(Guid cardId) => RaiseAsync([.. windows.Values.Where(window => window.PlaceOf(cardId) > 0)], withHeads: false);

    public void Dispose() => watch.Dispose();

    // First what may have to be waited for, then all drawing at once.
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
                // What is not to be counted is in the cards already, or a reading follows; it is marked all the same.
                if (counts ? Move(cell, window, move) : window.PlaceOf(move.Card.Id) > 0)
                {
                    dirty.Add(window);
                }
            }

            // A card that only shows another name of its customer is not what somebody did with it. One that left may
            // have been none of this board's where a text decides.
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

    private static bool Move(BoardCell cell, CardWindow window, BoardMove move)
    {
        BoardCard? before = move.Before is { } was && cell.Holds(was) ? was : null;
        BoardCard? after = move.After is { } now && cell.Holds(now) ? now : null;
        if (before is not null && after is not null && BoardColumns.Order(before, after) == 0)
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
