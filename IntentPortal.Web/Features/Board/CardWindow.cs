using IntentPortal.Domain.Board;

namespace IntentPortal.Web.Features.Board;

/// <summary>
/// The cards of one cell that are at hand: an unbroken piece of it around what is seen. The rest stays in the database,
/// however much it is.
/// </summary>
public sealed class CardWindow(Func<int, int, CancellationToken, Task<IReadOnlyList<BoardCard>>> load)
{
    // Above and below what is asked for, so that scrolling on does not ask again at once.
    private const int Margin = 15;

    private readonly List<BoardCard> cards = [];
    private int start;
    private int revision;

    /// <summary>Raised when the cards in sight are to be taken again.</summary>
    public event Func<Task>? Refreshing;

    /// <summary>Raised when the cell is to be drawn again.</summary>
    public event Action? Changed;

    /// <summary>How many cards the cell has.</summary>
    public int Total { get; private set; }

    /// <summary>The cards at hand, the newest in the column first.</summary>
    public IReadOnlyList<BoardCard> Cards => cards;

    /// <summary>Forgets the cards at hand; the next look reads them again.</summary>
    public void Reset(int total)
    {
        cards.Clear();
        (start, Total) = (0, total);
        revision++;
    }

    /// <summary>The cards from one place on, from what is at hand where that suffices.</summary>
    public async ValueTask<IReadOnlyList<BoardCard>> TakeAsync(int skip, int take, CancellationToken cancel)
    {
        int end = Math.Min(skip + take, Total);
        if (end <= skip)
        {
            return [];
        }

        while (skip < start || end > start + cards.Count)
        {
            int first = Math.Max(0, skip - Margin);
            int before = revision;
            IReadOnlyList<BoardCard> read = await load(first, Math.Min(end - first + Margin, BoardColumns.MostCards), cancel);
            if (revision != before)
            {
                // Something moved while it was read: what was read may be older than that.
                end = Math.Min(skip + take, Total);
                continue;
            }

            cards.Clear();
            cards.AddRange(read);
            start = first;
            if (start + cards.Count < end)
            {
                // Others took cards away a moment ago, of which the board hears in a moment.
                break;
            }
        }

        return [.. cards.Skip(Math.Max(0, skip - start)).Take(end - skip)];
    }

    /// <summary>A card that stood in the cell is gone from it.</summary>
    /// <param name="card">The card as it stood there.</param>
    /// <param name="version">Its version when it went.</param>
    public void Remove(BoardCard card, long version)
    {
        revision++;
        Total = Math.Max(0, Total - 1);
        int at = cards.FindIndex(c => c.Id == card.Id);
        if (at >= 0)
        {
            // Read after that it came back, of which the board hears in a moment.
            if (cards[at].Version <= version)
            {
                cards.RemoveAt(at);
            }
        }
        else if (start > 0 && (cards.Count == 0 || BoardColumns.Order(card, cards[0]) < 0))
        {
            start--;
        }
    }

    /// <summary>A card came into the cell.</summary>
    public void Add(BoardCard card)
    {
        revision++;
        bool reachesEnd = start + cards.Count >= Total;
        Total++;
        if (Replace(card))
        {
            return;
        }

        int at = cards.FindIndex(c => BoardColumns.Order(card, c) < 0);
        if (at > 0 || (at == 0 && start == 0))
        {
            cards.Insert(at, card);
        }
        else if (at == 0)
        {
            start++;
        }
        else if (reachesEnd)
        {
            cards.Add(card);
        }
    }

    /// <summary>A card that stays in its place says something else; gives back whether it is at hand.</summary>
    public bool Replace(BoardCard card)
    {
        int at = cards.FindIndex(c => c.Id == card.Id);
        if (at >= 0 && cards[at].Version <= card.Version)
        {
            cards[at] = card;
        }

        return at >= 0;
    }

    /// <summary>The place of a card in the cell, from 1; 0 when it is not at hand.</summary>
    public int PlaceOf(Guid id) => cards.FindIndex(card => card.Id == id) is var at and >= 0 ? start + at + 1 : 0;

    /// <summary>Has the cards in sight taken again.</summary>
    public Task RefreshAsync() => Refreshing?.Invoke() ?? Task.CompletedTask;

    /// <summary>Has the cell drawn again.</summary>
    public void Raise() => Changed?.Invoke();
}
