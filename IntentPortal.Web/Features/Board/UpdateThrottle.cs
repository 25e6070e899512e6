using IntentPortal.Domain.Board;

namespace IntentPortal.Web.Features.Board;

/// <summary>
/// Collects the updates of a board and renders them at most ten times a second, the first one at once. After a failure
/// the board is read again.
/// </summary>
/// <param name="clock">The clock.</param>
/// <param name="draw">Applies and renders the collected updates. Called on the circuit.</param>
/// <param name="logger">Logs failures.</param>
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
    /// Collects an update. Thread-safe. Returns true when the caller must call <see cref="DrawAsync"/>.
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

    /// <summary>Renders the collected updates until there are no more. Must run on the circuit.</summary>
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
                // It is unknown how much of the update was applied. Only reading everything again makes the board
                // correct.
                logger.LogWarning(fault, "A board could not be drawn; it is read again");
                Hear(new BoardUpdate([], MustReread: true));
                next = clock.GetUtcNow() + afterFault;
            }
        }
    }

    // The interval is random, because all boards receive a change at once and would keep rendering in step, each
    // waiting for the others.
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
