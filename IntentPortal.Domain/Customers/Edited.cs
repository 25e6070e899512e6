namespace IntentPortal.Domain.Customers;

/// <summary>Something before and after a change.</summary>
/// <typeparam name="T">What changed.</typeparam>
public sealed record Edited<T>(T Before, T After);
