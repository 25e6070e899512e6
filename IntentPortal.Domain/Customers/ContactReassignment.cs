using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Customers;

/// <summary>An intent or opportunity whose contact is at the other customer after the parting: it speaks of the same person on its own side, or of nobody.</summary>
/// <param name="Record">The intent or opportunity.</param>
/// <param name="Now">The contact that it speaks of.</param>
/// <param name="Counterpart">The same person at its own customer; null where there is none.</param>
/// <param name="PointToContact">Lets it speak of another contact.</param>
internal sealed record ContactReassignment(Aggregate Record, Contact Now, Contact? Counterpart, Action<Guid?> PointToContact);
