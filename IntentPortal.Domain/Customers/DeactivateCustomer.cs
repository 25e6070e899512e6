namespace IntentPortal.Domain.Customers;

/// <summary>停用: deactivates a customer.</summary>
public sealed record DeactivateCustomer(Guid CustomerId, long Version, Guid? ReasonId, string? Note);
