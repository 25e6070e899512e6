using IntentPortal.Domain.Board;

namespace IntentPortal.Infrastructure.Live;

/// <summary>One open board. News that come while its heads are read wait until it is known which of them the heads contain.</summary>
internal sealed class BoardWatch(Guid actor, BoardFilter filter, BoardLanes lanes, Action<BoardNews> handler, BoardFeed feed, IBoardQueries queries) : IBoardWatch
{
    private readonly Lock gate = new();
    private List<CardChange> waiting = [];
    private BoardSight? sight;
    private long contained = long.MaxValue;
    private bool isReading = true;

    public Guid Actor => actor;

    public async Task<BoardHeads> ReadAsync(CancellationToken cancel)
    {
        lock (gate)
        {
            isReading = true;
        }

        // First who looks, then what they see: what changes in between is told once more and not missed.
        BoardSight seen = await feed.SightAsync(actor, filter, cancel);
        BoardHeads heads = await queries.HeadsAsync(actor, filter, lanes, cancel);
        lock (gate)
        {
            (sight, contained, isReading) = (seen, heads.Sequence, false);
            (List<CardChange> meanwhile, waiting) = (waiting, []);
            Tell(meanwhile, feed.Now);
        }

        return heads;
    }

    /// <summary>Offers what changed; called by the feed, one batch at a time.</summary>
    public void Offer(IReadOnlyList<CardChange> changes)
    {
        lock (gate)
        {
            if (isReading)
            {
                waiting.AddRange(changes);
            }
            else
            {
                // Under the lock, so that what waited is told before what comes after it.
                Tell(changes, feed.Now);
            }
        }
    }

    /// <summary>Asks for the board to be read again, because who looks may see other cards than before.</summary>
    public void Renew() => handler(new BoardNews([], MustReread: true));

    public void Dispose() => feed.Forget(this);

    private void Tell(IReadOnlyList<CardChange> changes, DateTimeOffset now)
    {
        List<BoardMove>? moves = null;
        foreach (CardChange change in changes)
        {
            if (!change.History.IsAfter(contained))
            {
                continue;
            }

            BoardCard? after = change.After is { } card && sight!.Shows(card, now) ? card : null;
            BoardCard? before = change.Before(contained) is { } was && sight!.Shows(was, now) ? was : null;
            if (before is null && after is null)
            {
                continue;
            }

            if (filter.Text is not null || change.IsUncertain)
            {
                handler(new BoardNews([], MustReread: true));
                return;
            }

            (moves ??= []).Add(new BoardMove(before, after, change.History.Kind, change.History.ActorId, change.History.At));
        }

        if (moves is not null)
        {
            handler(new BoardNews(moves));
        }
    }
}
