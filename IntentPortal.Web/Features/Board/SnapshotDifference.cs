using System.Globalization;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Web.Features.Board;

/// <summary>Describes how a card differs from the same card at another moment.</summary>
public sealed class SnapshotDifference(BoardSnapshot other, ReferenceLists lists, IStringLocalizer<BoardTexts> texts, IStringLocalizer<SharedTexts> shared, IStringLocalizer<WordTexts> words)
{
    private readonly Dictionary<Guid, SnapshotCard> there = other.Cards.ToDictionary(card => card.Id);
    private readonly bool showsAll = other.Columns.All(column => column.Count == column.Cards.Count);

    /// <summary>
    /// The difference, or null. When the other board does not show all its cards, a missing card is not reported,
    /// because it may only be cut off.
    /// </summary>
    public string? Of(SnapshotCard card)
    {
        if (!there.TryGetValue(card.Id, out SnapshotCard? same))
        {
            return showsAll ? texts[nameof(BoardTexts.DiffersMissing)].Value : null;
        }

        List<string> parts = [];
        if (same.Status != card.Status)
        {
            parts.Add(words.Word(same.Status));
        }

        if (same.OwnerId != card.OwnerId)
        {
            parts.Add(same.OwnerId is null ? shared[nameof(SharedTexts.Unassigned)] : lists.People.NameOf(same.OwnerId));
        }

        if (same.ExpectedAmount != card.ExpectedAmount)
        {
            parts.Add((same.ExpectedAmount ?? 0).ToString("N0", CultureInfo.CurrentCulture));
        }

        if (same.PromiseDueOn != card.PromiseDueOn)
        {
            parts.Add(same.PromiseDueOn is { } due ? texts[nameof(BoardTexts.PromisedFor), due.ToString("d", CultureInfo.CurrentCulture)] : texts[nameof(BoardTexts.WithoutPromise)]);
        }

        return parts.Count == 0 ? null : texts[nameof(BoardTexts.Differs), string.Join(" · ", parts)].Value;
    }
}
