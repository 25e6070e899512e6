namespace IntentPortal.Domain.Customers;

/// <summary>Who answers for a customer, and the department that it belongs to with that.</summary>
public sealed record CustomerOwner(Guid? OwnerId, Guid? DepartmentId);
