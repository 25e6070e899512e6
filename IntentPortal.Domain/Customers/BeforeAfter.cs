namespace IntentPortal.Domain.Customers;

/// <summary>Something before and after a change.</summary>
/// <typeparam name="T">What changed.</typeparam>
public sealed record BeforeAfter<T>(T Before, T After);
