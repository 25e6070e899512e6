namespace IntentPortal.Domain.Customers;

/// <summary>Somebody who works on a customer besides its owner.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="PersonId">The person.</param>
public sealed record CustomerCollaborator(Guid CustomerId, Guid PersonId);
