using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Customers;

/// <summary>A record that goes back to the merged customer.</summary>
/// <param name="Record">The record.</param>
/// <param name="MoveTo">Takes it to a customer.</param>
internal sealed record ReturningRecord(Aggregate Record, Action<Guid> MoveTo);
