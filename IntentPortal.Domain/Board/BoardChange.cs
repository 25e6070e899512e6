namespace IntentPortal.Domain.Board;

/// <summary>A card with what happened to it since somebody last looked.</summary>
/// <param name="Card">As it is now.</param>
/// <param name="Before">As it was, or null when it was not on the board.</param>
/// <param name="Kinds">What happened.</param>
public sealed record BoardChange(PastCard Card, PastCard? Before, IReadOnlyList<BoardChangeKind> Kinds);
