namespace IntentPortal.Domain.Customers;

/// <summary>What others did with a customer while somebody was about to act on it.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="ByName">Who did it; null where the system did.</param>
/// <param name="At">When; null where the ledger does not tell.</param>
/// <param name="IntoCode">The customer that it was merged into, where the reader sees that one.</param>
public sealed record ConcurrentChange(ConcurrentChangeKind Kind, string? ByName, DateTimeOffset? At, string? IntoCode);
