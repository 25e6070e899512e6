namespace IntentPortal.Domain.Customers;

/// <summary>A contact that a merge changed.</summary>
public sealed record EditedContact(Guid ContactId, ContactDetails Before, ContactDetails After);
