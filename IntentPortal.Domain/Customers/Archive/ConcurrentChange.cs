namespace IntentPortal.Domain.Customers.Archive;

/// <summary>What others did with a customer while somebody was about to act on it.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="ByName">Who did it; null where the system did.</param>
/// <param name="At">When; null where the ledger does not tell.</param>
/// <param name="IntoCode">The customer that it was merged into, where the reader sees that one.</param>
public sealed record ConcurrentChange(ConcurrentChangeKind Kind, string? ByName, DateTimeOffset? At, string? IntoCode);

/// <summary>What others did with a customer, the weightiest that still holds.</summary>
public enum ConcurrentChangeKind
{
    /// <summary>Saved it; it is an intent customer in service.</summary>
    Changed = 1,

    /// <summary>Converted it: it is in the customer archive.</summary>
    Converted = 2,

    /// <summary>Merged it into another one.</summary>
    Merged = 3,

    /// <summary>Deactivated it.</summary>
    Deactivated = 4,
}
