using IntentPortal.Domain.Intents;

namespace IntentPortal.Web.Features.Board;

/// <summary>A card in somebody's hand, as it was when they took it.</summary>
/// <param name="Id">The intent.</param>
/// <param name="Code">Its code.</param>
/// <param name="Version">Its version then.</param>
/// <param name="From">The column it was taken from.</param>
public sealed record HeldCard(Guid Id, string Code, long Version, IntentStatus From);
