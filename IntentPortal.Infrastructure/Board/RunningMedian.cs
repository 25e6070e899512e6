using IntentPortal.Domain.Board;

namespace IntentPortal.Infrastructure.Board;

/// <summary>
/// Maintains the median card of a viewer's column. A change moves the median by a card or two, so that a board does not
/// need its own list of cards. Not thread-safe.
/// </summary>
internal sealed class RunningMedian
{
    // The card at the current position, which may have left the column.
    private BoardCard? place;
    private int before;
    private int at;
    private int after;

    /// <summary>Starts at the median of the shown cards of a column.</summary>
    public RunningMedian(IReadOnlyList<BoardCard> shown) => Start(shown);

    /// <summary>
    /// When the median card entered the column; null without cards. Half of the cards have been there longer.
    /// </summary>
    public DateTimeOffset? EnteredAt => at == 0 ? null : place!.StageEnteredAt;

    /// <summary>Counts a shown card that was added (1) or removed (-1).</summary>
    public void Count(BoardCard card, int step)
    {
        place ??= card;
        switch (SortedCards.NewestFirst.Compare(card, place))
        {
            case < 0:
                before += step;
                break;
            case > 0:
                after += step;
                break;
            default:
                at += step;
                break;
        }
    }

    /// <summary>Moves to the median again, after all changes were counted.</summary>
    /// <param name="column">All cards of the column in their order.</param>
    /// <param name="shows">Which of them are shown.</param>
    public void Settle(IReadOnlyList<BoardCard> column, Func<BoardCard, bool> shows)
    {
        int all = before + at + after;
        if (all <= 0)
        {
            (place, before, at, after) = (null, 0, 0, 0);
            return;
        }

        int middle = (all - 1) / 2;
        while (at != 1 || before != middle)
        {
            bool forward = at == 1 ? before < middle : before <= middle;
            if (Next(column, shows, forward) is not { } next)
            {
                // Cards that became too old for the board were removed without being counted.
                Start([.. column.Where(shows)]);
                return;
            }

            (before, after) = forward ? (before + at, after - 1) : (before - 1, after + at);
            (place, at) = (next, 1);
        }
    }

    private void Start(IReadOnlyList<BoardCard> shown)
    {
        before = Math.Max(0, (shown.Count - 1) / 2);
        (place, at, after) = shown.Count == 0 ? (null, 0, 0) : (shown[before], 1, shown.Count - before - 1);
    }

    private BoardCard? Next(IReadOnlyList<BoardCard> column, Func<BoardCard, bool> shows, bool forward)
    {
        int from = PlaceIn(column);
        if (!forward)
        {
            from--;
        }
        else if (from < column.Count && SortedCards.NewestFirst.Compare(column[from], place!) == 0)
        {
            from++;
        }

        for (int next = from; next >= 0 && next < column.Count; next += forward ? 1 : -1)
        {
            if (shows(column[next]))
            {
                return column[next];
            }
        }

        return null;
    }

    // The index of the first card that is not before the current position.
    private int PlaceIn(IReadOnlyList<BoardCard> column)
    {
        (int low, int high) = (0, column.Count);
        while (low < high)
        {
            int between = (low + high) / 2;
            (low, high) = SortedCards.NewestFirst.Compare(column[between], place!) < 0 ? (between + 1, high) : (low, between);
        }

        return low;
    }
}
