using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Board;

/// <summary>What a commit did to one card, as one person sees it on the board they look at.</summary>
/// <param name="Before">The card as it was before; null when it was not on this board.</param>
/// <param name="After">The card as it is now; null when it is not on this board any more.</param>
/// <param name="Kind">What happened to the intent; null when only its customer changed.</param>
/// <param name="ActorId">Who did it; null is the system.</param>
/// <param name="At">When.</param>
public sealed record BoardMove(BoardCard? Before, BoardCard? After, ChangeKind? Kind, Guid? ActorId, DateTimeOffset At)
{
    /// <summary>
    /// The reading of the board that it comes after and is added to. Another reading has it already; null when only a
    /// reading tells what it comes to.
    /// </summary>
    public int? Revision { get; init; }

    /// <summary>The card, as it is now or, when it is gone, as it was.</summary>
    public BoardCard Card => After ?? Before!;
}
