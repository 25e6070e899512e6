using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.Customers;

/// <summary>A record that spoke of one contact and now speaks of the one it was joined with.</summary>
public sealed record RepointedRecord(RecordKind Kind, Guid Id, Guid FromContactId, Guid ToContactId);
