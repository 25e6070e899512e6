using IntentPortal.Domain.Board;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Live;

namespace IntentPortal.Infrastructure.Board;

/// <summary>
/// One open board. Text filters are evaluated by the database, all other filters by the cards in memory.
/// </summary>
internal sealed class BoardWatch(Guid actor, BoardFilter filter, BoardLanes lanes, BoardOrder order, Action<BoardUpdate> handler, BoardFeed feed, IBoardQueries queries) : IBoardSubscription
{
    // The feed would otherwise call the handler in the execution context of its first user on this node.
    private readonly OwnContext context = new();

    // Null until the board is read, and after a change of the viewer's rights until it is read again.
    private volatile CardVisibility? sight;

    // These two fields are accessed only while the feed holds its lock.
    private StatisticsTracker? figures;
    private int revision;

    // The moves to be checked for the text while a query is running; null when none is running.
    private readonly Lock asking = new();
    private List<BoardMove>? waiting;

    public Guid Actor => actor;

    public async Task<BoardSummary> ReadAsync(CancellationToken cancel)
    {
        CardVisibility seen = await feed.SightAsync(actor, filter, cancel);
        if (filter.Text is null)
        {
            return await feed.HeadsAsync(seen, lanes, order, read => Begin(seen, read), cancel);
        }

        // Watching starts before the totals are read. A change that they already contain is reported again, and none is
        // missed.
        BoardSummary begun = await feed.HeadsAsync(seen, BoardLanes.None, order, read => Begin(seen, read), cancel);
        return await queries.HeadsAsync(actor, filter, lanes, cancel) with { Revision = begun.Revision };
    }

    public async Task<IReadOnlyList<BoardCard>> CardsAsync(BoardCell cell, int skip, int take, CancellationToken cancel) => filter.Text is null
        ? await feed.CardsAsync(sight ?? await feed.SightAsync(actor, filter, cancel), cell, order, skip, take, cancel)
        : await queries.CardsAsync(actor, new CardPage(filter, cell.Column, cell.Lanes, cell.LaneId, skip, take, order), cancel);

    /// <summary>Reports changes; called by the feed, one batch at a time.</summary>
    public void Tell(IReadOnlyList<CardChange> changes, BoardIndex index, DateTimeOffset now)
    {
        if (sight is not { } seen || figures is not { } kept)
        {
            return;
        }

        List<BoardMove> moves = [];
        bool isMore = false;
        foreach (CardChange change in changes)
        {
            isMore |= kept.CountInProgress(change);
            BoardCard? before = change.Before is { } was && seen.Shows(was, now) ? was : null;
            BoardCard? after = change.After is { } card && seen.Shows(card, now) ? card : null;
            if (before is not null || after is not null)
            {
                moves.Add(new BoardMove(before, after, change.Kind, change.ActorId, change.At) { Revision = revision });
            }

            if (before is not null)
            {
                kept.Count(before, -1);
            }

            if (after is not null)
            {
                kept.Count(after, 1);
            }
        }

        if (moves.Count > 0 && filter.Text is not null)
        {
            Ask([.. moves.Select(move => move with { Revision = null })]);
        }
        else if (filter.Text is null && (moves.Count > 0 || isMore))
        {
            Hand(new BoardUpdate(moves) { Figures = kept.Told(index, now) });
        }
    }

    /// <summary>Requests that the board be read again, because the viewer's visible cards may have changed.</summary>
    public void Renew()
    {
        sight = null;
        Hand(new BoardUpdate([], MustReread: true));
    }

    public void Dispose() => feed.Forget(this);

    private void Hand(BoardUpdate news) => context.Run(() => handler(news));

    // One query at a time, in the order of the changes, so that a burst of changes does not cause parallel queries.
    private void Ask(List<BoardMove> moves)
    {
        lock (asking)
        {
            if (waiting is not null)
            {
                waiting.AddRange(moves);
                return;
            }

            waiting = moves;
        }

        _ = AskOnAsync();
    }

    private async Task AskOnAsync()
    {
        while (Next() is { } moves)
        {
            await TellFoundAsync(moves);
        }
    }

    private List<BoardMove>? Next()
    {
        lock (asking)
        {
            List<BoardMove>? next = waiting is { Count: > 0 } ? waiting : null;
            waiting = next is null ? null : [];
            return next;
        }
    }

    // Only the database knows which texts match now, and nobody knows which matched before. An edited card may have
    // matched before the edit and requires reading the board again.
    private async Task TellFoundAsync(List<BoardMove> moves)
    {
        try
        {
            HashSet<Guid> found = await feed.WithTextAsync(actor, filter.Text!, [.. moves.Select(move => move.Card.Id)]);
            List<BoardMove> told = [.. moves.Where(move => move.After is null || found.Contains(move.Card.Id))];
            bool mayHaveBeenFound = moves.Exists(move => move.Kind is null or ChangeKind.Edited or ChangeKind.Split);
            if (told.Count > 0 || mayHaveBeenFound)
            {
                Hand(new BoardUpdate(told, MustReread: true));
            }
        }
        catch (Exception)
        {
            // Whatever the error was, later moves must not be blocked. Reading the board again recovers all changes.
            Hand(new BoardUpdate([], MustReread: true));
        }
    }

    // While the board is read again, it still receives updates that the new totals already contain. The revision
    // distinguishes them from later ones.
    private BoardSummary Begin(CardVisibility seen, VisibleCards read)
    {
        (sight, figures) = (seen, new StatisticsTracker(read, seen, lanes, ++revision));
        return read.Heads() with { Revision = revision };
    }
}
