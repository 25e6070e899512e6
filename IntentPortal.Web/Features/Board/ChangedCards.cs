using IntentPortal.Domain.Board;

namespace IntentPortal.Web.Features.Board;

/// <summary>Remembers for some seconds which cards changed.</summary>
public sealed class ChangedCards
{
    /// <summary>How long a card is marked. The style sheet takes the mark away by itself after that time.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(6);

    private readonly Dictionary<Guid, DateTimeOffset> marked = [];

    /// <summary>Marks a card, and forgets those marked long ago.</summary>
    public void Mark(BoardCard card, DateTimeOffset now)
    {
        foreach (Guid old in marked.Where(m => now - m.Value > Time).Select(m => m.Key).ToList())
        {
            marked.Remove(old);
        }

        marked[card.Id] = now;
    }

    /// <summary>When a card was marked, or null when that is over.</summary>
    public DateTimeOffset? Of(BoardCard card, DateTimeOffset now) => marked.TryGetValue(card.Id, out DateTimeOffset at) && now - at <= Time ? at : null;
}
