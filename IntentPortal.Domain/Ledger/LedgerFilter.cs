namespace IntentPortal.Domain.Ledger;

/// <summary>What the ledger browser looks for; null means any.</summary>
public sealed record LedgerFilter(Guid? ActorId = null, RecordKind? RecordKind = null, ChangeKind? Kind = null, string? Label = null, DateTimeOffset? From = null, DateTimeOffset? To = null);
