using IntentPortal.Domain.Board;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Web.Features.Board;

/// <summary>What all cards of a board need besides themselves.</summary>
/// <param name="Lists">The lists with the names.</param>
/// <param name="HrefOf">Where a card leads.</param>
/// <param name="Selected">The ticked cards and their codes.</param>
public sealed record BoardView(ReferenceLists Lists, Func<BoardCard, string> HrefOf, Dictionary<Guid, string> Selected);
