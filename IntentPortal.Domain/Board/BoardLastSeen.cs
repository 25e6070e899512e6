namespace IntentPortal.Domain.Board;

/// <summary>Until when a person is known to have had the board before their eyes.</summary>
/// <param name="At">The moment, to be told.</param>
/// <param name="Sequence">The place in the ledger up to which everything was shown: what is committed later counts as not seen, whatever its time says.</param>
public sealed record BoardLastSeen(DateTimeOffset At, long Sequence);
