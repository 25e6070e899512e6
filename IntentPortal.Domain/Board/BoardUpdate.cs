namespace IntentPortal.Domain.Board;

/// <summary>What a board is told.</summary>
/// <param name="Moves">The cards that changed.</param>
/// <param name="MustReread">Whether the board can no longer be kept up to date by moves and is to be read again.</param>
public sealed record BoardUpdate(IReadOnlyList<BoardMove> Moves, bool MustReread = false)
{
    /// <summary>What all cards come to after the moves; null when only a reading tells.</summary>
    public BoardStatistics? Figures { get; init; }
}
