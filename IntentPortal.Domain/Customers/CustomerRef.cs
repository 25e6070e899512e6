namespace IntentPortal.Domain.Customers;

/// <summary>Identifies a customer.</summary>
public sealed record CustomerRef(Guid Id, string Code);

/// <summary>The owner of a customer and the department that follows from it.</summary>
public sealed record CustomerOwner(Guid? OwnerId, Guid? DepartmentId);

/// <summary>A person who works on a customer besides its owner.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="PersonId">The person.</param>
public sealed record CustomerCollaborator(Guid CustomerId, Guid PersonId);

/// <summary>Whether the viewer of related work may open its customer, and whom to ask otherwise.</summary>
/// <param name="MayOpen">Whether the viewer may see the customer.</param>
/// <param name="OwnerName">The owner's name, where the viewer may not see the customer; null when it has no
/// owner.</param>
/// <param name="HandOverFor">The customer for which a hand-over can be requested, or null.</param>
/// <param name="IsHandOverRequested">Whether the viewer has an unanswered request.</param>
public sealed record CustomerAccess(bool MayOpen, string? OwnerName, Guid? HandOverFor, bool IsHandOverRequested);
