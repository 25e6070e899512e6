using IntentPortal.Domain.Board;

namespace IntentPortal.Web.Features.Board;

/// <summary>Gathers what a board is told and draws it at most seven times a second, the first at once.</summary>
/// <param name="clock">The time.</param>
/// <param name="draw">Draws what was gathered; on the circuit.</param>
public sealed class BoardPulse(TimeProvider clock, Func<BoardNews, Task> draw)
{
    private static readonly TimeSpan interval = TimeSpan.FromMilliseconds(150);

    private static readonly TimeSpan afterReading = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private List<BoardMove> moves = [];
    private BoardFigures? figures;
    private DateTimeOffset next;
    private bool mustReread;
    private bool isDue;

    /// <summary>Takes note of news, from any thread; true when the caller is to see to it that they are drawn.</summary>
    public bool Hear(BoardNews news)
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

            BoardNews news;
            lock (gate)
            {
                news = new BoardNews(moves, mustReread) { Figures = figures };
                (moves, figures, mustReread) = ([], null, false);
            }

            next = clock.GetUtcNow() + (news.MustReread ? afterReading : interval);
            await draw(news);
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
