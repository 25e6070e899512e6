namespace IntentPortal.Domain.Customers;

/// <summary>Adds a contact to a customer, or saves an edited one as it was read at a version.</summary>
public sealed record SaveContact(Guid CustomerId, Guid? ContactId, long Version, ContactDetails Details);
