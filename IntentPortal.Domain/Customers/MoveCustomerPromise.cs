namespace IntentPortal.Domain.Customers;

/// <summary>Moves the planned promise about a customer, or makes one.</summary>
public sealed record MoveCustomerPromise(Guid CustomerId, DateOnly DueOn, string? Reason);
