namespace IntentPortal.Domain.Board;

/// <summary>What a board is told.</summary>
/// <param name="Moves">The cards that changed.</param>
/// <param name="MustReread">Whether the board can no longer be kept up to date by moves and is to be read again.</param>
/// <param name="IsRead">Whether the board is being read in this moment: what it was told before, and did not add yet, is in what it reads.</param>
public sealed record BoardNews(IReadOnlyList<BoardMove> Moves, bool MustReread = false, bool IsRead = false);
