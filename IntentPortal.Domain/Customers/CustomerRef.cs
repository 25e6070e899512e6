namespace IntentPortal.Domain.Customers;

/// <summary>Names a customer.</summary>
public sealed record CustomerRef(Guid Id, string Code);

/// <summary>Who answers for a customer, and the department that it belongs to with that.</summary>
public sealed record CustomerOwner(Guid? OwnerId, Guid? DepartmentId);

/// <summary>Somebody who works on a customer besides its owner.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="PersonId">The person.</param>
public sealed record CustomerCollaborator(Guid CustomerId, Guid PersonId);

/// <summary>Whether the viewer of other work may open its customer, and whom to ask where they may not.</summary>
/// <param name="MayOpen">Whether they see the customer.</param>
/// <param name="OwnerName">Who answers for the customer, where they do not see it; null while nobody does.</param>
/// <param name="HandOverFor">The customer, where a hand-over of it can be requested.</param>
/// <param name="IsHandOverRequested">Whether they asked already and wait for an answer.</param>
public sealed record CustomerAccess(bool MayOpen, string? OwnerName, Guid? HandOverFor, bool IsHandOverRequested);
