using IntentPortal.Domain.Board;

namespace IntentPortal.Infrastructure.Live;

/// <summary>One open board. What a text looks for only the database finds; everything else is answered by the cards that the node holds.</summary>
internal sealed class BoardWatch(Guid actor, BoardFilter filter, BoardLanes lanes, Action<BoardNews> handler, BoardFeed feed, IBoardQueries queries) : IBoardWatch
{
    // Null until the board is read, and from when the viewer's rights change until it is read again.
    private volatile BoardSight? sight;

    public Guid Actor => actor;

    public async Task<BoardHeads> ReadAsync(CancellationToken cancel)
    {
        BoardSight seen = await feed.SightAsync(actor, filter, cancel);
        if (filter.Text is null)
        {
            return await feed.HeadsAsync(seen, lanes, () => Begin(seen), cancel);
        }

        // Told of changes from before the heads are read: one that they contain already is told once more and not missed.
        await feed.HeadsAsync(seen, BoardLanes.None, () => Begin(seen), cancel);
        return await queries.HeadsAsync(actor, filter, lanes, cancel);
    }

    public async Task<IReadOnlyList<BoardCard>> CardsAsync(BoardCell cell, int skip, int take, CancellationToken cancel) => filter.Text is null
        ? await feed.CardsAsync(sight ?? await feed.SightAsync(actor, filter, cancel), cell, skip, take, cancel)
        : await queries.CardsAsync(actor, new BoardPart(filter, cell.Column, cell.Lanes, cell.LaneId, skip, take), cancel);

    /// <summary>Tells what changed; called by the feed, one batch at a time.</summary>
    public void Tell(IReadOnlyList<CardChange> changes, DateTimeOffset now)
    {
        if (sight is not { } seen)
        {
            return;
        }

        List<BoardMove> moves = [];
        foreach (CardChange change in changes)
        {
            BoardCard? before = change.Before is { } was && seen.Shows(was, now) ? was : null;
            BoardCard? after = change.After is { } card && seen.Shows(card, now) ? card : null;
            if (before is not null || after is not null)
            {
                moves.Add(new BoardMove(before, after, change.Kind, change.ActorId, change.At));
            }
        }

        if (moves.Count > 0)
        {
            handler(filter.Text is null ? new BoardNews(moves) : new BoardNews([], MustReread: true));
        }
    }

    /// <summary>Asks for the board to be read again, because who looks may see other cards than before.</summary>
    public void Renew()
    {
        sight = null;
        handler(new BoardNews([], MustReread: true));
    }

    public void Dispose() => feed.Forget(this);

    private void Begin(BoardSight seen)
    {
        sight = seen;
        handler(new BoardNews([], IsRead: true));
    }
}
