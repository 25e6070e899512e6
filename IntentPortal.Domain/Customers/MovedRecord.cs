using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.Customers;

/// <summary>A record that went from one customer to another.</summary>
public sealed record MovedRecord(RecordKind Kind, Guid Id);
