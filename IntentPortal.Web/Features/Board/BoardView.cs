using IntentPortal.Domain.Board;
using IntentPortal.Domain.Reference;

namespace IntentPortal.Web.Features.Board;

/// <summary>What all cards of a board need besides themselves.</summary>
/// <param name="Lists">The lists with the names.</param>
/// <param name="Words">What the cards say in words.</param>
/// <param name="HrefOf">Where a card leads.</param>
/// <param name="Selected">The ticked cards and their codes.</param>
/// <param name="PresentAt">Who else has an intent open.</param>
/// <param name="SinceOf">What happened to a card since this person last looked, if anything.</param>
public sealed record BoardView(
    ReferenceLists Lists, CardTextFormatter Words, Func<BoardCard, string> HrefOf, Dictionary<Guid, string> Selected, Func<Guid, IReadOnlyList<Presence>> PresentAt, Func<Guid, BoardChange?> SinceOf);
