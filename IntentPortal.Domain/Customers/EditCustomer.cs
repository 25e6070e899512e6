namespace IntentPortal.Domain.Customers;

/// <summary>Saves an edited customer, as it was read at a version.</summary>
public sealed record EditCustomer(Guid CustomerId, long Version, CustomerDetails Details);
