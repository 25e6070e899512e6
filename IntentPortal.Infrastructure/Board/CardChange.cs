using IntentPortal.Domain.Board;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Infrastructure.Board;

/// <summary>A card that changed, read once for all boards of the node.</summary>
/// <param name="Before">The card as the node knew it; null when it could stand on no board.</param>
/// <param name="After">The card as it is now; null when it can stand on no board any more.</param>
/// <param name="Kind">What happened last, as the first line of its entry says; null when only its customer
/// changed.</param>
/// <param name="ActorId">Who did it; null is the system.</param>
/// <param name="At">When.</param>
internal sealed record CardChange(BoardCard? Before, BoardCard? After, ChangeKind? Kind, Guid? ActorId, DateTimeOffset At);
