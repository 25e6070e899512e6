namespace IntentPortal.Domain.Ledger;

/// <summary>An entry of the ledger as the live feed hands it on.</summary>
/// <param name="Sequence">Its place in the ledger.</param>
/// <param name="At">When it was committed.</param>
/// <param name="ActorId">Who did it; null is the system.</param>
/// <param name="Lines">What happened, record by record.</param>
public sealed record LedgerEntry(long Sequence, DateTimeOffset At, Guid? ActorId, IReadOnlyList<ChangeLine> Lines);
