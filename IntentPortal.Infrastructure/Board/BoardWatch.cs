using IntentPortal.Domain.Board;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Live;

namespace IntentPortal.Infrastructure.Board;

/// <summary>
/// One open board. What a text looks for only the database finds; everything else is answered by the cards that the
/// node holds.
/// </summary>
internal sealed class BoardWatch(Guid actor, BoardFilter filter, BoardLanes lanes, Action<BoardUpdate> handler, BoardFeed feed, IBoardQueries queries) : IBoardSubscription
{
    // The feed tells in the context of whoever asked for it first on this node.
    private readonly OwnContext context = new();

    // Null until the board is read, and from when the viewer's rights change until it is read again.
    private volatile CardVisibility? sight;

    // These two are read and changed only while the feed holds its gate.
    private StatisticsTracker? figures;
    private int revision;

    // What is still to be looked at for the text while the database is asked; null while nobody asks it.
    private readonly Lock asking = new();
    private List<BoardMove>? waiting;

    public Guid Actor => actor;

    public async Task<BoardSummary> ReadAsync(CancellationToken cancel)
    {
        CardVisibility seen = await feed.SightAsync(actor, filter, cancel);
        if (filter.Text is null)
        {
            return await feed.HeadsAsync(seen, lanes, read => Begin(seen, read), cancel);
        }

        // Told of changes from before the heads are read: one that they contain already is told once more and not
        // missed.
        BoardSummary begun = await feed.HeadsAsync(seen, BoardLanes.None, read => Begin(seen, read), cancel);
        return await queries.HeadsAsync(actor, filter, lanes, cancel) with { Revision = begun.Revision };
    }

    public async Task<IReadOnlyList<BoardCard>> CardsAsync(BoardCell cell, int skip, int take, CancellationToken cancel) => filter.Text is null
        ? await feed.CardsAsync(sight ?? await feed.SightAsync(actor, filter, cancel), cell, skip, take, cancel)
        : await queries.CardsAsync(actor, new CardPage(filter, cell.Column, cell.Lanes, cell.LaneId, skip, take), cancel);

    /// <summary>Tells what changed; called by the feed, one batch at a time.</summary>
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

    /// <summary>Asks for the board to be read again, because who looks may see other cards than before.</summary>
    public void Renew()
    {
        sight = null;
        Hand(new BoardUpdate([], MustReread: true));
    }

    public void Dispose() => feed.Forget(this);

    private void Hand(BoardUpdate news) => context.Run(() => handler(news));

    // One question at a time, in the order of the changes: however many come, a board asks no faster than it is
    // answered.
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

    // What the text is in now only the database knows, and what it was in before nobody does: a changed text may have
    // been found, one that is gone too.
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
            // Whatever kept it from being answered: what comes after waits for this one, and a board that reads itself
            // again finds everything.
            Hand(new BoardUpdate([], MustReread: true));
        }
    }

    // While the board is read again it goes on being told of changes that the new heads contain already: the revision
    // tells those from later ones.
    private BoardSummary Begin(CardVisibility seen, VisibleCards read)
    {
        (sight, figures) = (seen, new StatisticsTracker(read, seen, lanes, ++revision));
        return read.Heads() with { Revision = revision };
    }
}
