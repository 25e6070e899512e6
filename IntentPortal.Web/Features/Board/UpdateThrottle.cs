using IntentPortal.Domain.Board;

namespace IntentPortal.Web.Features.Board;

/// <summary>
/// Gathers what a board is told and draws it at most ten times a second, the first at once; after a failure the board
/// is read again.
/// </summary>
/// <param name="clock">The time.</param>
/// <param name="draw">Draws what was gathered; on the circuit.</param>
/// <param name="logger">Told when it could not be drawn.</param>
public sealed class UpdateThrottle(TimeProvider clock, Func<BoardUpdate, Task> draw, ILogger logger)
{
    private static readonly TimeSpan shortest = TimeSpan.FromMilliseconds(90);

    private static readonly TimeSpan longest = TimeSpan.FromMilliseconds(150);

    private static readonly TimeSpan afterReading = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan afterFault = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private List<BoardMove> moves = [];
    private BoardStatistics? figures;
    private DateTimeOffset next;
    private bool mustReread;
    private bool isDue;

    /// <summary>
    /// Takes note of news, from any thread; true when the caller is to see to it that they are drawn.
    /// </summary>
    public bool Hear(BoardUpdate news)
    {
        lock (gate)
        {
            moves.AddRange(news.Moves);
            figures = news.Figures ?? figures;
            mustReread |= news.MustReread;
            bool first = !isDue;
            isDue = true;
            return first;
        }
    }

    /// <summary>Draws what was gathered, again and again until there is nothing more. On the circuit.</summary>
    public async Task DrawAsync(CancellationToken cancel)
    {
        while (Due() is { } wait)
        {
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, cancel);
            }

            BoardUpdate news = Take();
            next = clock.GetUtcNow() + (news.MustReread ? afterReading : Interval());
            try
            {
                await draw(news);
            }
            catch (Exception fault) when (!cancel.IsCancellationRequested)
            {
                // Nobody knows how much of the news is on the board by now: only reading it again brings it to where
                // the others are.
                logger.LogWarning(fault, "A board could not be drawn; it is read again");
                Hear(new BoardUpdate([], MustReread: true));
                next = clock.GetUtcNow() + afterFault;
            }
        }
    }

    // Never twice the same: all boards hear of a change at once, and would go on drawing in step, each waiting for all
    // before it.
    private static TimeSpan Interval() => shortest + ((longest - shortest) * Random.Shared.NextDouble());

    private BoardUpdate Take()
    {
        lock (gate)
        {
            var news = new BoardUpdate(moves, mustReread) { Figures = figures };
            (moves, figures, mustReread) = ([], null, false);
            return news;
        }
    }

    private TimeSpan? Due()
    {
        lock (gate)
        {
            isDue = moves.Count > 0 || figures is not null || mustReread;
            return isDue ? next - clock.GetUtcNow() : null;
        }
    }
}
