using IntentPortal.Domain.Board;

namespace IntentPortal.Web.Features.Board;

/// <summary>Remembers for a few seconds which cards changed.</summary>
public sealed class ChangedCards
{
    /// <summary>How long a card is highlighted. The style sheet ends the highlight by itself after this time.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(6);

    private readonly Dictionary<Guid, DateTimeOffset> marked = [];

    /// <summary>Highlights a card, and removes expired highlights.</summary>
    public void Mark(BoardCard card, DateTimeOffset now)
    {
        foreach (Guid old in marked.Where(m => now - m.Value > Time).Select(m => m.Key).ToList())
        {
            marked.Remove(old);
        }

        marked[card.Id] = now;
    }

    /// <summary>When a card was highlighted; null when the highlight has expired.</summary>
    public DateTimeOffset? Of(BoardCard card, DateTimeOffset now) => marked.TryGetValue(card.Id, out DateTimeOffset at) && now - at <= Time ? at : null;
}
