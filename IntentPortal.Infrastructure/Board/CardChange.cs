using IntentPortal.Domain.Board;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Infrastructure.Board;

/// <summary>A changed card, read once for all boards of the node.</summary>
/// <param name="Before">The former card; null when it could be on no board.</param>
/// <param name="After">The current card; null when it can be on no board any more.</param>
/// <param name="Kind">The last event, taken from the first line of its entry; null when only its customer
/// changed.</param>
/// <param name="ActorId">The actor; null for the system.</param>
/// <param name="At">When.</param>
internal sealed record CardChange(BoardCard? Before, BoardCard? After, ChangeKind? Kind, Guid? ActorId, DateTimeOffset At);
