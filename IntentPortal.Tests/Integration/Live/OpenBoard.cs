using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Board;

namespace IntentPortal.Tests.Integration.Live;

/// <summary>An open board without a browser. It applies updates in the same way as the page.</summary>
internal sealed class OpenBoard : IDisposable
{
    private const int Seen = 40;

    private readonly TestDatabase node;
    private readonly Guid viewer;
    private readonly SemaphoreSlim one = new(1, 1);
    private readonly Lock gate = new();
    private readonly List<BoardMove> waiting = [];
    private readonly BoardModel model;
    private BoardStatistics? figures;

    private OpenBoard(TestDatabase node, Guid viewer, BoardFilter filter, BoardLanes lanes)
    {
        (this.node, this.viewer) = (node, viewer);
        model = new BoardModel(node.Get<IBoardFeed>(), viewer, filter, lanes, BoardOrder.WorstFirst, Hear);
    }

    /// <summary>The number of moves received.</summary>
    public int Moves { get; private set; }

    /// <summary>The number of requests to read everything again.</summary>
    public int Rereads { get; private set; }

    /// <summary>The latest action.</summary>
    public BoardMove? Last => model.Last;

    /// <summary>The lanes.</summary>
    public IReadOnlyList<BoardLane> Lanes => model.LaneList;

    /// <summary>The head of a column.</summary>
    public ColumnSummary Head(IntentStatus column) => model.Head(column);

    /// <summary>Opens a board and loads the top of every column.</summary>
    public static async Task<OpenBoard> OpenAsync(TestDatabase node, Guid viewer, BoardFilter? filter = null, BoardLanes lanes = BoardLanes.None)
    {
        var board = new OpenBoard(node, viewer, filter ?? new BoardFilter(), lanes);
        await board.model.ReadAsync(Cancel);
        foreach (IntentStatus column in BoardColumns.All)
        {
            await board.CardsAsync(column);
        }

        return board;
    }

    /// <summary>Opens the same board again.</summary>
    public Task<OpenBoard> AgainAsync() => OpenAsync(node, viewer, model.Filter, model.Lanes);

    /// <summary>Reads everything again while others keep writing, as an open page does from time to time.</summary>
    public async Task RereadAsync()
    {
        await one.WaitAsync(Cancel);
        try
        {
            await model.ReadAsync(Cancel);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>The content as text for comparison.</summary>
    public async Task<string> ShowsAsync()
    {
        await DrawAsync();
        List<string> shown = [];
        foreach (IntentStatus column in BoardColumns.All)
        {
            ColumnSummary head = model.Head(column);
            shown.Add(Told(head, await CardsAsync(column)));
        }

        return string.Join('\n', [.. shown, .. Told(model.LaneList)]);
    }

    /// <summary>The expected content according to the database.</summary>
    public async Task<string> ShouldShowAsync()
    {
        var queries = node.Get<IBoardQueries>();
        BoardSummary heads = await queries.HeadsAsync(viewer, model.Filter, model.Lanes, Cancel);
        List<string> shown = [];
        foreach (ColumnSummary head in heads.Columns)
        {
            shown.Add(Told(head, model.Lanes == BoardLanes.None ? await queries.CardsAsync(viewer, new CardPage(model.Filter, head.Column, Take: Seen), Cancel) : []));
        }

        return string.Join('\n', [.. shown, .. Told(heads.Lanes)]);
    }

    public void Dispose()
    {
        model.Dispose();
        one.Dispose();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Told(ColumnSummary head, IEnumerable<BoardCard> cards) =>
        $"{head.Column}: {head.Count} {head.Amount:N2} {head.MedianEnteredAt:O} [{string.Join(' ', cards.Select(card => $"{card.Number}v{card.Version}"))}]";

    private static IEnumerable<string> Told(IEnumerable<BoardLane> lanes) =>
        lanes.Where(lane => lane.Counts.Values.Any(count => count != 0)).OrderBy(lane => lane.Id)
            .Select(lane => $"{lane.Id}: {string.Join(' ', BoardColumns.All.Select(column => lane.Counts.GetValueOrDefault(column)))} {lane.InProgress}");

    private async Task<IReadOnlyList<BoardCard>> CardsAsync(IntentStatus column) =>
        model.Lanes == BoardLanes.None ? await model.Window(new BoardCell(column)).TakeAsync(0, Seen, Cancel) : [];

    private void Hear(BoardUpdate news)
    {
        lock (gate)
        {
            waiting.AddRange(news.Moves);
            figures = news.Figures ?? figures;
            Moves += news.Moves.Count;
            Rereads += news.MustReread ? 1 : 0;
        }
    }

    private async Task DrawAsync()
    {
        await one.WaitAsync(Cancel);
        try
        {
            BoardUpdate news;
            lock (gate)
            {
                news = new BoardUpdate([.. waiting]) { Figures = figures };
                waiting.Clear();
            }

            await model.ApplyAsync(news, node.Clock.GetUtcNow());
        }
        finally
        {
            one.Release();
        }
    }
}
