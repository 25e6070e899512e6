using IntentPortal.Domain.Board;

namespace IntentPortal.Web.Features.Board;

/// <summary>
/// The loaded cards of one cell: a contiguous range around the visible ones. All other cards stay in the database.
/// </summary>
public sealed class CardWindow(Func<int, int, CancellationToken, Task<IReadOnlyList<BoardCard>>> load, Comparison<BoardCard> order)
{
    // Cards loaded above and below the requested ones, so that scrolling a little needs no further read.
    private const int Margin = 15;

    private readonly List<BoardCard> cards = [];
    private int start;
    private int first;
    private int revision;

    /// <summary>Raised when the visible cards must be taken again.</summary>
    public event Func<Task>? Refreshing;

    /// <summary>Raised when the cell must be rendered again.</summary>
    public event Action? Changed;

    /// <summary>The total number of cards in the cell.</summary>
    public int Total { get; private set; }

    /// <summary>
    /// The number of cards that came in above the rendered ones since the board was opened, less those that left.
    /// </summary>
    public int Shift { get; private set; }

    /// <summary>The loaded cards in order.</summary>
    public IReadOnlyList<BoardCard> Cards => cards;

    /// <summary>Discards the loaded cards; the next access reads them again.</summary>
    public void Reset(int total)
    {
        cards.Clear();
        (start, Total) = (0, total);
        revision++;
    }

    /// <summary>Returns cards by position; reads from the database only when they are not loaded.</summary>
    public async ValueTask<IReadOnlyList<BoardCard>> TakeAsync(int skip, int take, CancellationToken cancel)
    {
        first = skip;
        int end = Math.Min(skip + take, Total);
        if (end <= skip)
        {
            return [];
        }

        while (skip < start || end > start + cards.Count)
        {
            int from = Math.Max(0, skip - Margin);
            int before = revision;
            IReadOnlyList<BoardCard> read = await load(from, Math.Min(end - from + Margin, BoardColumns.MostCards), cancel);
            if (revision != before)
            {
                // A card moved during the read, so the result may be outdated; read again.
                end = Math.Min(skip + take, Total);
                continue;
            }

            cards.Clear();
            cards.AddRange(read);
            start = from;
            if (start + cards.Count < end)
            {
                // Others have just removed cards, and the update is on its way.
                break;
            }
        }

        return [.. cards.Skip(Math.Max(0, skip - start)).Take(end - skip)];
    }

    /// <summary>Removes a card that left the cell.</summary>
    /// <param name="card">The card as it was in the cell.</param>
    /// <param name="version">Its version when it left.</param>
    public void Remove(BoardCard card, long version)
    {
        revision++;
        Total = Math.Max(0, Total - 1);
        int at = cards.FindIndex(c => c.Id == card.Id);
        if (at >= 0)
        {
            // A newer version was loaded after the card came back, and that update is on its way.
            if (cards[at].Version <= version)
            {
                ShiftBy(start + at < first ? -1 : 0);
                cards.RemoveAt(at);
            }
        }
        else if (start > 0 && (cards.Count == 0 || order(card, cards[0]) < 0))
        {
            start--;
            ShiftBy(-1);
        }
    }

    /// <summary>Adds a card that entered the cell.</summary>
    public void Add(BoardCard card)
    {
        revision++;
        bool reachesEnd = start + cards.Count >= Total;
        Total++;
        if (Replace(card))
        {
            return;
        }

        int at = cards.FindIndex(c => order(card, c) < 0);
        if (at > 0 || (at == 0 && start == 0))
        {
            ShiftBy(start + at <= first ? 1 : 0);
            cards.Insert(at, card);
        }
        else if (at == 0)
        {
            start++;
            ShiftBy(1);
        }
        else if (reachesEnd)
        {
            cards.Add(card);
        }
    }

    /// <summary>Replaces a card that keeps its position; returns whether it is loaded.</summary>
    public bool Replace(BoardCard card)
    {
        int at = cards.FindIndex(c => c.Id == card.Id);
        if (at >= 0 && cards[at].Version <= card.Version)
        {
            cards[at] = card;
        }

        return at >= 0;
    }

    /// <summary>The one-based position of a card in the cell; 0 when it is not loaded.</summary>
    public int PlaceOf(Guid id) => cards.FindIndex(card => card.Id == id) is var at and >= 0 ? start + at + 1 : 0;

    /// <summary>Makes the view take the visible cards again.</summary>
    public Task RefreshAsync() => Refreshing?.Invoke() ?? Task.CompletedTask;

    /// <summary>Makes the view render the cell again.</summary>
    public void Raise() => Changed?.Invoke();

    private void ShiftBy(int cards) => (first, Shift) = (Math.Max(0, first + cards), Shift + cards);
}
