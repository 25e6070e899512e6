using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Board;

/// <summary>The effect of a commit on one card, from the perspective of one viewer's board.</summary>
/// <param name="Before">The card before; null when it was not on this board.</param>
/// <param name="After">The card now; null when it is no longer on this board.</param>
/// <param name="Kind">The business event of the intent; null when only its customer changed.</param>
/// <param name="ActorId">The actor; null for the system.</param>
/// <param name="At">When.</param>
public sealed record BoardMove(BoardCard? Before, BoardCard? After, ChangeKind? Kind, Guid? ActorId, DateTimeOffset At)
{
    /// <summary>
    /// The revision of the board to which the move applies. Other revisions already contain it. Null when its effect
    /// requires reading the board again.
    /// </summary>
    public int? Revision { get; init; }

    /// <summary>The card as it is now, or as it was before if it has left the board.</summary>
    public BoardCard Card => After ?? Before!;
}
