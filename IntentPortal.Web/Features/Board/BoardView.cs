using IntentPortal.Domain.Board;
using IntentPortal.Domain.Reference;

namespace IntentPortal.Web.Features.Board;

/// <summary>The context that all cards of a board share.</summary>
/// <param name="Lists">The lists with the names.</param>
/// <param name="Words">Formats the texts of cards.</param>
/// <param name="HrefOf">Returns the address of a card.</param>
/// <param name="Selected">The selected cards with their codes.</param>
/// <param name="PresentAt">Returns who else has an intent open.</param>
/// <param name="SinceOf">Returns what changed on a card since the viewer's last visit, or null.</param>
public sealed record BoardView(
    ReferenceLists Lists, CardTextFormatter Words, Func<BoardCard, string> HrefOf, Dictionary<Guid, string> Selected, Func<Guid, IReadOnlyList<Presence>> PresentAt, Func<Guid, BoardChange?> SinceOf);
